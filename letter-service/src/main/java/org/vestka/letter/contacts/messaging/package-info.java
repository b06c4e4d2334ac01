/** What becomes of mails to writers. */
@NullMarked
package org.vestka.letter.contacts.messaging;

import org.jspecify.annotations.NullMarked;
