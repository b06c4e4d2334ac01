/** How mail leaves. */
@NullMarked
package org.vestka.dispatch.mail.smtp;

import org.jspecify.annotations.NullMarked;
