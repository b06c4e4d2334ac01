/** Sealed addresses for the mailer. */
@NullMarked
package org.vestka.letter.contacts.web;

import org.jspecify.annotations.NullMarked;
