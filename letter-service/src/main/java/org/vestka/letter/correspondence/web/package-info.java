/** The pages of writers: writing, the receipt, the ledger. */
@NullMarked
package org.vestka.letter.correspondence.web;

import org.jspecify.annotations.NullMarked;
