/** Mails of which the mailer does not know whether they left: a person decides. The mailer itself has no pages. */
@NullMarked
package org.vestka.dispatch.unsuremail;

import org.jspecify.annotations.NullMarked;
