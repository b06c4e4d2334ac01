package org.vestka.dispatch.evening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vestka.dispatch.answer.ScannedPage;
import org.vestka.dispatch.answer.SealingScans;
import org.vestka.dispatch.scanning.ScanReader;
import org.vestka.platform.images.Unreadable;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.ServiceSealer;

/** Keeps photographs of cards that people wrote by hand: made anew like every upload, sealed, found again by their prisoner. */
public final class KeepingCards {

    /** A card has two sides; a letter some sheets more. */
    public static final int MOST_PICTURES = 10;

    private static final String COLLECTION = "cards";
    private static final String REMARK = "remark";

    private final ScanReader reader;
    private final SealingScans sealing;
    private final ServiceSealer own;
    private final OutsideCards cards;
    private final Clock clock;

    public KeepingCards(ScanReader reader, SealingScans sealing, ServiceSealer own, OutsideCards cards, Clock clock) {
        this.reader = reader;
        this.sealing = sealing;
        this.own = own;
        this.cards = cards;
        this.clock = clock;
    }

    /** What keeping gave. */
    public sealed interface Keeping {

        record Kept(OutsideCard card) implements Keeping {}

        /** No picture was there, or more than are taken. */
        record NoPictures() implements Keeping {}

        /** One of the files cannot be read; nothing was kept. */
        record Refused(Unreadable why) implements Keeping {}

        /** The day is in the future. */
        record NotOnThatDay() implements Keeping {}
    }

    /**
     * Keeps a card.
     *
     * @param cardId made with the form; the same one sent again keeps nothing twice
     * @param files as uploads of any content
     */
    public Keeping keep(String cardId, String prisonerId, LocalDate on, @Nullable String remark, List<byte[]> files) {
        Optional<OutsideCard> before = cards.find(cardId);
        if (before.isPresent()) {
            return new Keeping.Kept(before.get());
        }
        if (on.isAfter(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))) {
            return new Keeping.NotOnThatDay();
        }
        List<byte[]> pictures = new ArrayList<>();
        for (byte[] file : files) {
            // of a file with far too many pages one too many is enough to know
            Optional<Unreadable> refused = reader.read(file, page -> {
                if (pictures.size() <= MOST_PICTURES) {
                    pictures.add(page.jpeg());
                }
            });
            if (refused.isPresent()) {
                return new Keeping.Refused(refused.get());
            }
        }
        if (pictures.isEmpty() || pictures.size() > MOST_PICTURES) {
            return new Keeping.NoPictures();
        }
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < pictures.size(); i++) {
            kept.add(sealing.ofItsOwn(pictureId(cardId, i), pictures.get(i)));
        }
        SealedText sealed = remark == null ? null : own.seal(COLLECTION, cardId, REMARK, remark);
        OutsideCard card = new OutsideCard(cardId, prisonerId, on, sealed, kept, clock.instant());
        cards.add(card);
        if (cards.find(cardId).isEmpty()) {
            // removed before: an old form sent once more brings nothing back
            kept.forEach(sealing::removeItsOwn);
            return new Keeping.NoPictures();
        }
        return new Keeping.Kept(card);
    }

    /** What was typed with a card, opened for a person to read; null where there is nothing. */
    public @Nullable String remark(OutsideCard card) {
        SealedText remark = card.remark();
        return remark == null ? null : own.open(COLLECTION, card.cardId(), REMARK, remark);
    }

    /** A picture of a card, opened for a person to look at; they are counted from 1. */
    public Optional<byte[]> picture(String cardId, int number) {
        return cards.find(cardId)
                .filter(card -> number >= 1 && number <= card.pictures().size())
                .flatMap(card -> sealing.open(new ScannedPage(card.pictures().get(number - 1), "", "image/jpeg")));
    }

    /** Removes a card with its pictures: it was kept by mistake, or whoever wrote it asks for it. */
    public void remove(String cardId) {
        cards.find(cardId).ifPresent(card -> {
            card.pictures().forEach(sealing::removeItsOwn);
            cards.remove(cardId);
        });
    }

    private static String pictureId(String cardId, int number) {
        return "card-" + cardId + "-" + number;
    }
}
