package org.vestka.dispatch.evening;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.SealedText;

/**
 * A card or letter that somebody wrote by hand and posts themselves: photographed, so that a copy is kept until its
 * prisoner is free even if the paper never arrives. Of whoever wrote it nothing is kept but what is on the picture and what
 * was typed.
 *
 * @param on day on which it was written
 * @param remark typed by whoever kept it and sealed for this service, or null
 * @param pictures ids of its pictures, sealed for this service
 */
public record OutsideCard(
        String cardId,
        String prisonerId,
        LocalDate on,
        @Nullable SealedText remark,
        List<String> pictures,
        Instant keptAt) {

    public OutsideCard {
        pictures = List.copyOf(pictures);
    }
}
