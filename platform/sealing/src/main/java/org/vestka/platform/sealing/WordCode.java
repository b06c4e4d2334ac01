package org.vestka.platform.sealing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A secret of twelve words that a person writes down and types again: 128 random bits, and four bits of checksum in the
 * last word. Slips of a letter or two in a word are mended when only one reading is possible. The same secret can be
 * shown in any {@link WordList}.
 */
public final class WordCode {

    /** How many words a code has. */
    public static final int WORDS = 12;

    /** Longer input is not looked at, in characters; the longest code with its spaces has 107. */
    public static final int LONGEST_INPUT = 400;

    private static final int SECRET_BYTES = 16;
    private static final int BITS_A_WORD = 11;
    private static final int CHECKSUM_BITS = 4;
    /** How many letters of a word may be wrong; in a word of four or five letters only one. */
    private static final int MOST_SLIPS = 2;

    private static final int SHORT_WORD = 5;
    /** So many words must be right as they were typed; a code mended in more places would be a guess, and cost time. */
    private static final int FEWEST_RIGHT = WORDS / 2;

    /** Words with several nearest neighbours are tried in combination up to this number. */
    private static final int MOST_READINGS = 256;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");

    private final byte[] secret;

    private WordCode(byte[] secret) {
        this.secret = secret;
    }

    /** A new code. */
    public static WordCode random() {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return new WordCode(secret);
    }

    /**
     * A code of the same value as {@link #value} gave, to carry one through a sealed form.
     *
     * @throws IllegalArgumentException when this is not 32 characters of hex
     */
    public static WordCode ofValue(String value) {
        if (value.length() != 2 * SECRET_BYTES) {
            throw new IllegalArgumentException("not the value of a code");
        }
        return new WordCode(HexFormat.of().parseHex(value));
    }

    /**
     * Reads what a person typed: any list, any case, words apart by anything that is no letter.
     *
     * @return the code; empty when there are not twelve words, when more than six of them are no words of one list, when one of
     *     the others is not near to a word of it, when the checksum is wrong, or when more than one reading is possible. Which of these it was is not told:
     *     every wrong code gets the same answer.
     */
    public static Optional<WordCode> read(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        List<String> words = NO_LETTERS
                .splitAsStream(Normalizer.normalize(typed, Normalizer.Form.NFKC))
                .map(WordList::fold)
                .filter(word -> !word.isEmpty())
                .toList();
        if (words.size() != WORDS) {
            return Optional.empty();
        }
        List<Reading> readings = Arrays.stream(WordList.values())
                .map(list -> reading(list, words))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Reading::slips))
                .toList();
        if (readings.isEmpty()) {
            return Optional.empty();
        }
        Reading best = readings.getFirst();
        boolean another = readings.stream()
                .anyMatch(one -> one.slips() == best.slips() && !one.code().equals(best.code()));
        return another ? Optional.empty() : Optional.of(best.code());
    }

    /** The words of this code, in order. */
    public List<String> words(WordList list) {
        int checksum = checksum(secret);
        List<String> words = new ArrayList<>(WORDS);
        int bits = 0;
        int held = 0;
        for (byte one : secret) {
            bits = bits << Byte.SIZE | Byte.toUnsignedInt(one);
            held += Byte.SIZE;
            if (held >= BITS_A_WORD) {
                held -= BITS_A_WORD;
                words.add(list.word(bits >>> held));
                bits &= (1 << held) - 1;
            }
        }
        words.add(list.word(bits << CHECKSUM_BITS | checksum));
        return List.copyOf(words);
    }

    /** The words with a space between them. */
    public String in(WordList list) {
        return String.join(" ", words(list));
    }

    /** The secret itself, 32 characters of hex, the same in every language: what a {@link Pepper} hashes for look-ups. */
    public String value() {
        return HexFormat.of().formatHex(secret);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WordCode that && MessageDigest.isEqual(secret, that.secret);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(secret);
    }

    @Override
    public String toString() {
        return "WordCode[hidden]";
    }

    private record Reading(WordCode code, int slips) {}

    /** The words of the list that a typed word can stand for, all equally near. */
    private record Candidates(List<Integer> places, int slips) {}

    private static Optional<Reading> reading(WordList list, List<String> words) {
        long right = words.stream().filter(word -> list.place(word) >= 0).count();
        if (right < FEWEST_RIGHT) {
            return Optional.empty();
        }
        List<List<Integer>> partial = List.of(List.of());
        int slips = 0;
        for (String word : words) {
            Candidates candidates = candidates(list, word);
            slips += candidates.slips();
            if ((long) partial.size() * candidates.places().size() > MOST_READINGS) {
                return Optional.empty();
            }
            partial = partial.stream()
                    .flatMap(before -> candidates.places().stream().map(place -> with(before, place)))
                    .toList();
        }
        List<WordCode> codes = partial.stream()
                .map(WordCode::ofPlaces)
                .flatMap(Optional::stream)
                .toList();
        return codes.size() == 1 ? Optional.of(new Reading(codes.getFirst(), slips)) : Optional.empty();
    }

    private static List<Integer> with(List<Integer> before, Integer place) {
        List<Integer> places = new ArrayList<>(before);
        places.add(place);
        return places;
    }

    private static Candidates candidates(WordList list, String word) {
        int exact = list.place(word);
        if (exact >= 0) {
            return new Candidates(List.of(exact), 0);
        }
        int allowed = word.length() <= SHORT_WORD ? 1 : MOST_SLIPS;
        List<Integer> nearest = new ArrayList<>();
        List<String> known = list.folded();
        for (int place = 0; place < known.size(); place++) {
            int distance = Slips.between(word, known.get(place), allowed);
            if (distance < allowed) {
                allowed = distance;
                nearest.clear();
            }
            if (distance <= allowed) {
                nearest.add(place);
            }
        }
        return new Candidates(List.copyOf(nearest), allowed);
    }

    private static Optional<WordCode> ofPlaces(List<Integer> places) {
        byte[] secret = new byte[SECRET_BYTES];
        int at = 0;
        int bits = 0;
        int held = 0;
        for (int place : places) {
            bits = bits << BITS_A_WORD | place;
            held += BITS_A_WORD;
            while (held >= Byte.SIZE && at < SECRET_BYTES) {
                held -= Byte.SIZE;
                secret[at++] = (byte) (bits >>> held);
                bits &= (1 << held) - 1;
            }
        }
        return bits == checksum(secret) ? Optional.of(new WordCode(secret)) : Optional.empty();
    }

    private static int checksum(byte[] secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret);
            return Byte.toUnsignedInt(digest[0]) >>> (Byte.SIZE - CHECKSUM_BITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
