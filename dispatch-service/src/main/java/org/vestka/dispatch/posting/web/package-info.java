/** The dispatcher's pages. */
@NullMarked
package org.vestka.dispatch.posting.web;

import org.jspecify.annotations.NullMarked;
