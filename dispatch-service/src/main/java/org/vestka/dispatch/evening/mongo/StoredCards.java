package org.vestka.dispatch.evening.mongo;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.evening.OutsideCard;
import org.vestka.dispatch.evening.OutsideCards;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Stored;

/** Cards in the platform's stored shape. One that was removed leaves an empty place: its id is not taken again. */
public final class StoredCards implements OutsideCards {

    private static final String PRISONER = "state.prisonerId";
    private static final String SHOWN = "state.shown";
    private static final String KEPT_AT = "state.card.keptAt";

    private final Aggregates<Kept, Silence> documents;

    /** What is stored: a card, or the place of one that was removed. */
    public record Kept(
            String cardId,
            String prisonerId,
            boolean shown,
            @Nullable OutsideCard card) {}

    /** Nobody outside hears of it. */
    public enum Silence {}

    public StoredCards(Aggregates<Kept, Silence> documents) {
        this.documents = documents.ensureIndex(SHOWN, KEPT_AT).ensureIndex(PRISONER, SHOWN, KEPT_AT);
    }

    @Override
    public void add(OutsideCard card) {
        documents.create(card.cardId(), new Kept(card.cardId(), card.prisonerId(), true, card), List.of());
    }

    @Override
    public Optional<OutsideCard> find(String cardId) {
        return documents.find(cardId).flatMap(kept -> Optional.ofNullable(kept.card()));
    }

    @Override
    public Page<OutsideCard> all(int number, int size) {
        return page(Map.of(SHOWN, true), number, size);
    }

    @Override
    public Page<OutsideCard> to(String prisonerId, int number, int size) {
        return page(Map.of(PRISONER, prisonerId, SHOWN, true), number, size);
    }

    private Page<OutsideCard> page(Map<String, ?> equal, int number, int size) {
        Page<Stored<Kept>> page = documents.page(equal, KEPT_AT, number, size);
        List<OutsideCard> cards = page.items().stream()
                .flatMap(stored -> Optional.ofNullable(stored.state().card()).stream())
                .toList();
        return new Page<>(cards, page.number(), page.size(), page.total());
    }

    @Override
    public void remove(String cardId) {
        documents.<Silence>change(
                cardId, kept -> Decision.changed(new Kept(kept.cardId(), "", false, null), List.of()));
    }
}
