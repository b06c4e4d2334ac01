/** Opens and seals words and scans: data keys come from the letter-service, scans from the dispatch-service. */
@NullMarked
package org.vestka.translation.piece.sealing;

import org.jspecify.annotations.NullMarked;
