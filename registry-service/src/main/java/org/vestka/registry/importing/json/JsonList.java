package org.vestka.registry.importing.json;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vestka.registry.importing.RawTable;
import org.vestka.registry.importing.RawTable.Opened;
import org.vestka.registry.importing.RawTable.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a list that is an array of objects, or an object of which one field is such an array. */
public final class JsonList {
    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonList() {}

    /** Opens the text of a file; objects may leave fields out. */
    public static Opened open(String text) {
        JsonNode array;
        try {
            array = array(JSON.readTree(text));
        } catch (JacksonException broken) {
            return new Opened.Refused(
                    Unreadable.BROKEN_JSON, Math.max(1, broken.getLocation().getLineNr()));
        }
        if (!array.isArray() || array.valueStream().anyMatch(each -> !each.isObject())) {
            return new Opened.Refused(Unreadable.NO_ARRAY);
        }
        if (array.size() > RawTable.MOST_ROWS) {
            return new Opened.Refused(Unreadable.TOO_MANY_ROWS);
        }
        Set<String> headings = new LinkedHashSet<>();
        for (JsonNode each : array) {
            headings.addAll(each.propertyNames());
            if (headings.size() > RawTable.MOST_COLUMNS) {
                return new Opened.Refused(Unreadable.TOO_MANY_COLUMNS);
            }
        }
        List<RawTable.Row> rows = new ArrayList<>();
        for (JsonNode each : array) {
            rows.add(new RawTable.Row(
                    rows.size() + 1L,
                    headings.stream().map(heading -> cell(each.path(heading))).toList()));
        }
        return new Opened.Table(new RawTable(List.copyOf(headings), rows));
    }

    private static JsonNode array(JsonNode root) {
        return root.isObject()
                ? root.valueStream().filter(JsonNode::isArray).findFirst().orElse(root)
                : root;
    }

    private static String cell(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(JsonList::cell).collect(Collectors.joining("|"));
        }
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }
}
