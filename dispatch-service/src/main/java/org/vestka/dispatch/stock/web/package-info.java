/** The dispatcher's pages of stock and money. */
@NullMarked
package org.vestka.dispatch.stock.web;

import org.jspecify.annotations.NullMarked;
