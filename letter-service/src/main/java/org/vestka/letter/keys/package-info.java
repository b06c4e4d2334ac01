/** The data keys of all threads, kept wrapped in one collection; deleting one makes a thread unreadable everywhere. */
@NullMarked
package org.vestka.letter.keys;

import org.jspecify.annotations.NullMarked;
