/** The page on which it is decided. */
@NullMarked
package org.vestka.dispatch.unsuremail.web;

import org.jspecify.annotations.NullMarked;
