/** The dispatcher's pages of electronic ways. */
@NullMarked
package org.vestka.dispatch.electronic.web;

import org.jspecify.annotations.NullMarked;
