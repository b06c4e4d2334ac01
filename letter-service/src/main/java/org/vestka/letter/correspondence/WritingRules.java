package org.vestka.letter.correspondence;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.correspondence.Fault.Field;
import org.vestka.letter.correspondence.Fault.Kind;
import org.vestka.platform.sealing.WordCode;
import org.vestka.platform.sealing.WordList;

/**
 * What must be right before a letter can be sent. Only what would spoil the letter on paper, and the writer's own
 * address or code, stop it; everything else is for a person to judge.
 */
public final class WritingRules {

    /** So many characters fit on a sheet of A4 at 12 to 14 points (domain.md, "Length"). */
    public static final int CHARACTERS_A_SHEET = 2_500;

    /** The longest pen name, in characters. */
    public static final int LONGEST_PEN_NAME = 80;

    /** The longest e-mail address, in characters (RFC 5321). */
    public static final int LONGEST_ADDRESS = 254;

    private static final int MOST_WORDS_NAMED = 3;
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}]+");
    private static final Pattern ADDRESS = Pattern.compile(
            "[^\\s@<>\"(),:;\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,62})){1,8}");
    private static final Set<Character.UnicodeScript> ALPHABETS =
            EnumSet.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.GREEK);
    private static final List<Set<String>> CODE_WORDS = Arrays.stream(WordList.values())
            .map(list -> list.words().stream().map(WritingRules::folded).collect(Collectors.toUnmodifiableSet()))
            .toList();

    private WritingRules() {}

    /** How many characters a letter of so many sheets may have. */
    public static int longest(int sheets) {
        return sheets * CHARACTERS_A_SHEET;
    }

    /** The length that counts, in characters as people count them: an emoji or an accented letter is one. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * All that is wrong with a draft, in the order of the form; empty when it can be sent.
     *
     * @param sheets that the facility takes
     */
    public static List<Fault> faults(Draft draft, int sheets) {
        List<Fault> faults = new ArrayList<>();
        text(draft, sheets, faults);
        penName(draft.penName(), faults);
        if (draft.language() != null && !LetterLanguage.OFFERED.contains(draft.language())) {
            faults.add(Fault.of(Field.LANGUAGE, Kind.UNKNOWN_LANGUAGE));
        }
        String email = draft.email();
        if (email != null && !isAddress(email)) {
            faults.add(Fault.of(Field.EMAIL, Kind.NO_ADDRESS));
        }
        return List.copyOf(faults);
    }

    /**
     * All that is wrong with a draft to somebody.
     *
     * @param to empty while the registry's word has not come
     * @param now when a key is to be good
     */
    static List<Fault> faults(Draft draft, Optional<Correspondent> to, Instant now) {
        List<Fault> faults =
                new ArrayList<>(faults(draft, to.map(Correspondent::sheets).orElse(Correspondent.DEFAULT_SHEETS)));
        boolean taken = to.map(Correspondent::takesPictures).orElse(false);
        if (draft.picture() instanceof PictureChoice.With && !taken) {
            faults.add(Fault.of(Field.PICTURE, Kind.NOT_TAKEN));
        }
        String key = draft.key();
        if (key != null) {
            MailKey.fault(key, draft.email(), now).ifPresent(faults::add);
        }
        return List.copyOf(faults);
    }

    private static void text(Draft draft, int sheets, List<Fault> faults) {
        String text = draft.text();
        if (text.isBlank()) {
            faults.add(Fault.of(Field.TEXT, Kind.EMPTY));
            return;
        }
        int allowed = longest(sheets);
        if (length(text) > allowed) {
            faults.add(Fault.of(Field.TEXT, Kind.TOO_LONG, allowed, length(text)));
        }
        scripts(Field.TEXT, text, faults);
        if (holdsAddress(text, draft.email())) {
            faults.add(Fault.of(Field.TEXT, Kind.OWN_ADDRESS));
        }
        if (holdsReceiptCode(text)) {
            faults.add(Fault.of(Field.TEXT, Kind.RECEIPT_CODE));
        }
    }

    private static void penName(String penName, List<Fault> faults) {
        if (penName.isBlank()) {
            faults.add(Fault.of(Field.PEN_NAME, Kind.EMPTY));
            return;
        }
        if (length(penName) > LONGEST_PEN_NAME) {
            faults.add(Fault.of(Field.PEN_NAME, Kind.TOO_LONG, LONGEST_PEN_NAME, length(penName)));
        }
        scripts(Field.PEN_NAME, penName, faults);
    }

    private static void scripts(Field field, String text, List<Fault> faults) {
        boolean many = field == Field.TEXT;
        if (text.codePoints().anyMatch(each -> unprintable(each, many))) {
            faults.add(Fault.of(field, Kind.UNPRINTABLE));
        }
        List<String> mixed = mixedWords(text);
        if (!mixed.isEmpty()) {
            faults.add(Fault.of(field, Kind.MIXED_SCRIPTS, String.join(", ", mixed)));
        }
    }

    /** What no printer prints, or what turns the direction of the text behind a reader's back. */
    private static boolean unprintable(int character, boolean linesAllowed) {
        if (linesAllowed && (character == '\n' || character == '\t' || character == '\r')) {
            return false;
        }
        boolean turnsDirection =
                character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
        return turnsDirection
                || switch (Character.getType(character)) {
                    case Character.CONTROL, Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> true;
                    default -> false;
                };
    }

    /** Words in which letters of two alphabets stand: a look-alike letter that a translator stumbles over. */
    private static List<String> mixedWords(String text) {
        Set<String> mixed = new LinkedHashSet<>();
        NO_LETTERS.splitAsStream(text).forEach(word -> {
            Set<Character.UnicodeScript> scripts = new HashSet<>();
            word.codePoints()
                    .mapToObj(Character.UnicodeScript::of)
                    .filter(ALPHABETS::contains)
                    .forEach(scripts::add);
            if (scripts.size() > 1 && mixed.size() < MOST_WORDS_NAMED) {
                mixed.add(word);
            }
        });
        return List.copyOf(mixed);
    }

    /** Whether an e-mail address can be one. */
    static boolean isAddress(String email) {
        return email.length() <= LONGEST_ADDRESS && ADDRESS.matcher(email).matches();
    }

    private static boolean holdsAddress(String text, @Nullable String email) {
        return email != null
                && !email.isBlank()
                && text.toLowerCase(Locale.ROOT).contains(email.strip().toLowerCase(Locale.ROOT));
    }

    /** Twelve words in a row that are a code, of this letter or of another one: it opens answers, a censor reads it. */
    private static boolean holdsReceiptCode(String text) {
        List<String> words = NO_LETTERS
                .splitAsStream(text)
                .filter(word -> !word.isEmpty())
                .map(WritingRules::folded)
                .toList();
        for (Set<String> list : CODE_WORDS) {
            int inARow = 0;
            for (int i = 0; i < words.size(); i++) {
                inARow = list.contains(words.get(i)) ? inARow + 1 : 0;
                if (inARow >= WordCode.WORDS
                        && WordCode.read(String.join(" ", words.subList(i + 1 - WordCode.WORDS, i + 1)))
                                .isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('ё', 'е').replace('ў', 'у').replace('і', 'и');
    }
}
