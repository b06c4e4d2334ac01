/** What is said of letters, and what is heard that concerns them; own copies of what others know. */
@NullMarked
package org.vestka.letter.correspondence.messaging;

import org.jspecify.annotations.NullMarked;
