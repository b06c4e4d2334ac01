/** Where letters and receipts are kept. */
@NullMarked
package org.vestka.letter.correspondence.mongo;

import org.jspecify.annotations.NullMarked;
