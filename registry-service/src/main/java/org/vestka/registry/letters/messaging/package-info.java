/** What is heard of letters. */
@NullMarked
package org.vestka.registry.letters.messaging;

import org.jspecify.annotations.NullMarked;
