package fi.luotsi.acceptance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as they are printed for people: {@code …} stands for any text that differs from run to run. */
final class Printed {

    private static final String ANYTHING = "…";

    private Printed() {}

    /** The answer with the printed marks where it has anything at all in their place; for the rest as it is. */
    static JsonNode marked(JsonNode printed, JsonNode answer) {
        if (printed instanceof ObjectNode fields && answer instanceof ObjectNode answered) {
            ObjectNode marked = Caller.JSON.createObjectNode();
            for (Map.Entry<String, JsonNode> field : answered.properties()) {
                marked.set(field.getKey(), marked(fields.path(field.getKey()), field.getValue()));
            }
            return marked;
        }
        if (printed instanceof ArrayNode items && answer instanceof ArrayNode answered) {
            ArrayNode marked = Caller.JSON.createArrayNode();
            for (int i = 0; i < answered.size(); i++) {
                marked.add(marked(items.path(i), answered.get(i)));
            }
            return marked;
        }
        boolean differs = printed.isString()
                && printed.asString().contains(ANYTHING)
                && answer.isValueNode()
                && !answer.isNull()
                && fits(printed.asString(), answer.asString());
        return differs ? printed : answer;
    }

    static String marked(String printed, String answer) {
        List<String> lines = new ArrayList<>();
        List<String> expected = printed.lines().toList();
        List<String> given = answer.lines().toList();
        for (int i = 0; i < given.size(); i++) {
            String line = i < expected.size() ? expected.get(i) : "";
            lines.add(line.contains(ANYTHING) && fits(line, given.get(i)) ? line : given.get(i));
        }
        return String.join("\n", lines);
    }

    private static boolean fits(String printed, String answer) {
        return answer.matches(
                Arrays.stream(printed.split(ANYTHING, -1)).map(Pattern::quote).collect(Collectors.joining(".+")));
    }
}
