/** What the mailer hears. */
@NullMarked
package org.vestka.dispatch.mail.messaging;

import org.jspecify.annotations.NullMarked;
