package org.vestka.letter.correspondence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks through a text for what a moderator should see: contacts of any kind, since letters are read by a censor and
 * contacts endanger both sides. Works offline; gives marks, decides nothing.
 */
public final class Screening {

    /** A rule: what it looks for, by name. */
    private record Rule(Flag flag, Pattern pattern) {}

    /**
     * A place in a text that a rule found.
     *
     * @param from first character
     * @param to after the last character
     */
    public record Finding(Flag flag, int from, int to) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    Flag.E_MAIL_ADDRESS,
                    "[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,5}"),
            rule(Flag.LINK, "(?:https?://|www\\.)[^\\s<>]{1,400}"),
            rule(
                    Flag.LINK,
                    "(?<![\\p{L}\\p{N}@.-])[\\p{L}\\p{N}-]{1,63}\\.(?:com|org|net|info|io|me|ru|by|su|ua|pl|de|eu|lt|рф|бел)(?![\\p{L}\\p{N}])"),
            rule(Flag.PHONE_NUMBER, "(?<![\\p{N}])\\+?\\p{N}(?:[ \\u00A0().-]{0,3}\\p{N}){8,14}(?![\\p{N}])"),
            rule(Flag.MESSENGER, "(?<![\\p{L}\\p{N}._%+-])@[A-Za-z][A-Za-z0-9_]{3,31}"),
            rule(
                    Flag.MESSENGER,
                    "(?<![\\p{L}])(?:telegram|whats ?app|viber|телеграмм?|тг|в?[ао]тсап|вайбер|тэлеграм)(?![\\p{L}])"));

    private Screening() {}

    /** What the rules find, in the order of the text; where two overlap, the one that begins first and is longer. */
    public static List<Finding> findings(String text) {
        List<Finding> all = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                all.add(new Finding(rule.flag(), matcher.start(), matcher.end()));
            }
        }
        all.sort(Comparator.comparingInt(Finding::from)
                .thenComparing(Comparator.comparingInt(Finding::to).reversed()));
        List<Finding> apart = new ArrayList<>();
        int reached = 0;
        for (Finding finding : all) {
            if (finding.from() >= reached) {
                apart.add(finding);
                reached = finding.to();
            }
        }
        return List.copyOf(apart);
    }

    /** The flags of a text. */
    public static Set<Flag> flags(String text) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        findings(text).forEach(finding -> flags.add(finding.flag()));
        return flags;
    }

    private static Rule rule(Flag flag, String pattern) {
        return new Rule(flag, Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
