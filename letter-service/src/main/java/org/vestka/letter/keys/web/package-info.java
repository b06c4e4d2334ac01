/** The release of data keys to other services. */
@NullMarked
package org.vestka.letter.keys.web;

import org.jspecify.annotations.NullMarked;
