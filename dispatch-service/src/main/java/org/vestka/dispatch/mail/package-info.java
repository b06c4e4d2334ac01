/** The role mailer, a process of its own: tells writers by e-mail that there is news. */
@NullMarked
package org.vestka.dispatch.mail;

import org.jspecify.annotations.NullMarked;
