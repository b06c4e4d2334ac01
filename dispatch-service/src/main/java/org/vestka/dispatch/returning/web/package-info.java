/** The dispatcher's pages for posted letters. */
@NullMarked
package org.vestka.dispatch.returning.web;

import org.jspecify.annotations.NullMarked;
