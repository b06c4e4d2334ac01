/** The call that asks for a contact. */
@NullMarked
package org.vestka.dispatch.mail.web;

import org.jspecify.annotations.NullMarked;
