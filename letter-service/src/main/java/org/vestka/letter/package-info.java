/** The letter's life: writing, moderation, receipt, ledger, answers to read; keeper of data keys. */
@NullMarked
package org.vestka.letter;

import org.jspecify.annotations.NullMarked;
