/** What both doors are: cookies, language, headers, styles, and a limit to what is sent. */
@NullMarked
package org.vestka.gateway.door;

import org.jspecify.annotations.NullMarked;
