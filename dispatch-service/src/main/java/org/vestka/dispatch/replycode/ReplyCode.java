package org.vestka.dispatch.replycode;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The code on a reply sheet: eleven random symbols of Crockford's base 32 and one check symbol, 55 bits that mean nothing
 * to anyone outside. Printed as three groups of four.
 *
 * <p>Crockford's own check symbol needs five characters beyond his alphabet ({@code *~$=U}), which neither people nor OCR
 * read well. Ours is a weighted sum over GF(32): it stays in the alphabet and finds every single wrong symbol and every
 * swap of two symbols, wherever they stand.
 */
public record ReplyCode(String symbols) {

    /** How many symbols a code has, the check symbol included. */
    public static final int LENGTH = 12;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;
    private static final int LONGEST_INPUT = 64;

    /** Letters that Crockford leaves out, and Cyrillic letters that look like one of his, as a hand or OCR gives them. */
    private static final Map<Character, Character> LOOK_ALIKES = Map.ofEntries(
            Map.entry('O', '0'),
            Map.entry('I', '1'),
            Map.entry('L', '1'),
            Map.entry('|', '1'),
            Map.entry('!', '1'),
            Map.entry('U', 'V'),
            Map.entry('А', 'A'),
            Map.entry('В', 'B'),
            Map.entry('С', 'C'),
            Map.entry('Е', 'E'),
            Map.entry('Ё', 'E'),
            Map.entry('Н', 'H'),
            Map.entry('К', 'K'),
            Map.entry('М', 'M'),
            Map.entry('О', '0'),
            Map.entry('Р', 'P'),
            Map.entry('Т', 'T'),
            Map.entry('У', 'Y'),
            Map.entry('Ў', 'Y'),
            Map.entry('Х', 'X'),
            Map.entry('З', '3'),
            Map.entry('Б', '6'),
            Map.entry('Ч', '4'),
            Map.entry('І', '1'),
            Map.entry('Ї', '1'),
            Map.entry('Ѕ', 'S'),
            Map.entry('Ј', 'J'),
            Map.entry('Ԛ', 'Q'),
            Map.entry('Ԝ', 'W'));

    /** What is taken for what on a poor copy; each symbol with the ones it may really have been. */
    private static final Map<Character, String> CONFUSED = Map.ofEntries(
            Map.entry('0', "DQ6"),
            Map.entry('D', "0"),
            Map.entry('Q', "0"),
            Map.entry('1', "7T"),
            Map.entry('7', "1T"),
            Map.entry('T', "17"),
            Map.entry('2', "Z"),
            Map.entry('Z', "2"),
            Map.entry('5', "S"),
            Map.entry('S', "5"),
            Map.entry('8', "B3"),
            Map.entry('B', "8"),
            Map.entry('3', "8"),
            Map.entry('6', "G0"),
            Map.entry('G', "6C"),
            Map.entry('C', "G"),
            Map.entry('V', "YW"),
            Map.entry('Y', "V"),
            Map.entry('W', "VM"),
            Map.entry('M', "NW"),
            Map.entry('N', "MH"),
            Map.entry('H', "NK"),
            Map.entry('K', "XH"),
            Map.entry('X', "K"),
            Map.entry('P', "R"),
            Map.entry('R', "P"),
            Map.entry('E', "F"),
            Map.entry('F', "E"),
            Map.entry('4', "A"),
            Map.entry('A', "4"));

    private static final int[] EXP = new int[31];
    private static final int[] LOG = new int[32];

    static {
        // GF(32) by the primitive polynomial x^5 + x^2 + 1
        int value = 1;
        for (int power = 0; power < 31; power++) {
            EXP[power] = value;
            LOG[value] = power;
            value <<= 1;
            if ((value & 0x20) != 0) {
                value ^= 0x25;
            }
        }
    }

    /**
     * @param symbols twelve symbols of the alphabet whose check symbol is right
     * @throws IllegalArgumentException for anything else; what people typed goes through {@link #read(String)}
     */
    public ReplyCode {
        if (!valid(symbols)) {
            throw new IllegalArgumentException("not a reply code");
        }
    }

    /** A new code from the system's source of secret randomness. */
    public static ReplyCode random() {
        return random(new SecureRandom());
    }

    /** A new code from the given source. */
    public static ReplyCode random(RandomGenerator source) {
        StringBuilder body = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH - 1; i++) {
            body.append(ALPHABET.charAt(source.nextInt(ALPHABET.length())));
        }
        return new ReplyCode(body.append(ALPHABET.charAt(checksum(body))).toString());
    }

    /**
     * What a person typed or a reader saw, forgiving case, spaces, dashes and look-alike letters of either script.
     *
     * @return empty when it is not a code with the right check symbol
     */
    public static Optional<ReplyCode> read(String seen) {
        String symbols = normalise(seen);
        return valid(symbols) ? Optional.of(new ReplyCode(symbols)) : Optional.empty();
    }

    /**
     * The codes that a damaged reading may stand for: the reading itself when its check symbol is right, else what one or
     * two commonly confused symbols make of it. A suggestion must still be found among the codes that were printed.
     *
     * @return at most a few hundred codes, likeliest first
     */
    public static Set<ReplyCode> readings(String seen) {
        String symbols = normalise(seen);
        Set<ReplyCode> found = new LinkedHashSet<>();
        if (symbols.length() != LENGTH || symbols.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return found;
        }
        if (valid(symbols)) {
            found.add(new ReplyCode(symbols));
            return found;
        }
        List<String> once = new ArrayList<>();
        for (int i = 0; i < LENGTH; i++) {
            for (char other : CONFUSED.getOrDefault(symbols.charAt(i), "").toCharArray()) {
                String changed = symbols.substring(0, i) + other + symbols.substring(i + 1);
                once.add(changed);
                if (valid(changed)) {
                    found.add(new ReplyCode(changed));
                }
            }
        }
        for (String first : once) {
            for (int i = 0; i < LENGTH; i++) {
                if (first.charAt(i) != symbols.charAt(i)) {
                    continue;
                }
                for (char other : CONFUSED.getOrDefault(first.charAt(i), "").toCharArray()) {
                    String changed = first.substring(0, i) + other + first.substring(i + 1);
                    if (valid(changed)) {
                        found.add(new ReplyCode(changed));
                    }
                }
            }
        }
        return found;
    }

    /** As printed and read aloud: three groups of four, joined by hyphens. */
    public String grouped() {
        return symbols.substring(0, GROUP) + "-" + symbols.substring(GROUP, 2 * GROUP) + "-"
                + symbols.substring(2 * GROUP);
    }

    private static String normalise(String seen) {
        if (seen.length() > LONGEST_INPUT) {
            return "";
        }
        String upper = Normalizer.normalize(seen, Normalizer.Form.NFKC).toUpperCase(java.util.Locale.ROOT);
        StringBuilder symbols = new StringBuilder(LENGTH);
        for (char c : upper.toCharArray()) {
            if (Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || Character.getType(c) == Character.DASH_PUNCTUATION
                    || c == '.'
                    || c == '_'
                    || c == '\u2212'
                    || c == '\u00AD') {
                continue;
            }
            symbols.append(LOOK_ALIKES.getOrDefault(c, c).charValue());
        }
        return symbols.toString();
    }

    private static boolean valid(String symbols) {
        return symbols.length() == LENGTH
                && symbols.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && checksum(symbols.substring(0, LENGTH - 1)) == ALPHABET.indexOf(symbols.charAt(LENGTH - 1));
    }

    private static int checksum(CharSequence body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int value = ALPHABET.indexOf(body.charAt(i));
            if (value != 0) {
                // weights alpha^1 .. alpha^11; the check symbol itself weighs alpha^0
                sum ^= EXP[(LOG[value] + i + 1) % 31];
            }
        }
        return sum;
    }
}
