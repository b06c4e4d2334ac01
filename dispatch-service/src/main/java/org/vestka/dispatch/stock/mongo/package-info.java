/** Where stock and accounts are kept. */
@NullMarked
package org.vestka.dispatch.stock.mongo;

import org.jspecify.annotations.NullMarked;
