package org.vestka.translation.piece;

import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.SealedText;

/**
 * A text with the name under it, sealed under the data key of the thread.
 *
 * @param penName null for an answer: a prisoner needs no pen name
 */
public record Wording(SealedText text, @Nullable SealedText penName) {}
