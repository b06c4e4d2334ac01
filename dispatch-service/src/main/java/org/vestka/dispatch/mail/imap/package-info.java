/** Reports of mail servers, fetched from a mailbox. */
@NullMarked
package org.vestka.dispatch.mail.imap;

import org.jspecify.annotations.NullMarked;
