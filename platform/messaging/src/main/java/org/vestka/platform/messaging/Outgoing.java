package org.vestka.platform.messaging;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.vestka.platform.kernel.SealedText;

/**
 * Something that is to be said on a topic. Id, sequence, time and source are added when it is saved.
 *
 * @param topic a name of the topic table
 * @param key the id that the topic is keyed by
 * @param type explicit type on the wire, such as {@code thing.happened}
 * @param schemaVersion major version of the type's schema, from 1
 * @param facts a record of ids, codes and other plain facts, written as JSON and sealed before it is stored; null only
 *     for a tombstone
 * @param content what a person wrote, by field name, sealed already; it travels exactly as given here
 */
public record Outgoing(
        String topic,
        String key,
        String type,
        int schemaVersion,
        @Nullable Object facts,
        Map<String, SealedText> content) {

    private static final Pattern FIT_TO_BE_A_FIELD = Pattern.compile("[A-Za-z0-9_:-]{1,100}");

    public Outgoing {
        content = Map.copyOf(content);
        if (!FIT_TO_BE_A_FIELD.matcher(key).matches()) {
            throw new IllegalArgumentException("A key is a plain id of letters, digits, hyphens and colons");
        }
    }

    /** An event of facts alone. */
    public static Outgoing of(String topic, String key, String type, int schemaVersion, Object facts) {
        return new Outgoing(topic, key, type, schemaVersion, facts, Map.of());
    }

    /** The same event with a field of content. */
    public Outgoing with(String field, SealedText text) {
        var more = new java.util.HashMap<>(content);
        more.put(field, text);
        return new Outgoing(topic, key, type, schemaVersion, facts, more);
    }

    /** The last word under a key of a compacted topic: the broker then forgets what was said before under it. */
    public static Outgoing tombstone(String topic, String key, String type, int schemaVersion) {
        return new Outgoing(topic, key, type, schemaVersion, null, Map.of());
    }
}
