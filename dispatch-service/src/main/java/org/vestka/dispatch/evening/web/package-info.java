/** The dispatcher's pages for evenings of letters. */
@NullMarked
package org.vestka.dispatch.evening.web;

import org.jspecify.annotations.NullMarked;
