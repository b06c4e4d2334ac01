/** What is heard from the mailer, and said to it. */
@NullMarked
package org.vestka.dispatch.unsuremail.messaging;

import org.jspecify.annotations.NullMarked;
