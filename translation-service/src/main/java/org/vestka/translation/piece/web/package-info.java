/** Pages on which volunteers translate and read. */
@NullMarked
package org.vestka.translation.piece.web;

import org.jspecify.annotations.NullMarked;
