/** E-mail addresses of writers who left one; this service can seal them and not open them. */
@NullMarked
package org.vestka.letter.contacts;

import org.jspecify.annotations.NullMarked;
