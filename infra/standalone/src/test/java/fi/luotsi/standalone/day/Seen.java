package fi.luotsi.standalone.day;

import fi.luotsi.queryside.language.Fields;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An answer as a person sees it: names of fields in words, and of a coded value its label. */
record Seen(Language language, Texts words) {

    private static final Set<String> PERSON = Set.of("name", "role", "unit");
    private static final Set<String> CODE = Set.of("code", "label");
    private static final Set<String> UNSEEN = Set.of("searchId", "userErrors");
    private static final Pattern MOMENT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d:\\d\\d).*");

    /** The lines of an answer: what it shows, then what is refused. */
    List<String> lines(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        answer.path("data").properties().forEach(part -> part(part.getKey(), part.getValue(), lines));
        List<String> refused = Stream.of(
                        answer.path("data").findValues("userErrors").stream().flatMap(JsonNode::valueStream),
                        answer.path("errors").valueStream())
                .flatMap(errors -> errors)
                .map(error -> error.path("message").asString())
                .collect(Collectors.toCollection(ArrayList::new));
        if (answer.has("detail")) {
            refused.add(answer.path("detail").asString());
        }
        if (!lines.isEmpty() && !refused.isEmpty()) {
            lines.add("");
        }
        refused.forEach(message -> lines.add("> " + message + "  "));
        return lines;
    }

    private void part(String name, JsonNode part, List<String> lines) {
        if (part.isNull()) {
            lines.add("- " + words.get(language, "nothing"));
        } else if (part.has("userErrors")) {
            part.properties().stream()
                    .filter(field -> field.getValue().isObject())
                    .forEach(field -> shown(field.getKey(), field.getValue(), "", lines));
            part.path("warnings")
                    .forEach(warning -> lines.add("- " + words.get(language, "warning") + ": "
                            + warning.path("message").asString()));
        } else {
            shown(name, part, "", lines);
        }
    }

    private void shown(String within, JsonNode record, String indent, List<String> lines) {
        for (Map.Entry<String, JsonNode> field : record.properties()) {
            boolean isList = field.getValue().has("nodes") && field.getValue().size() == 1;
            JsonNode value = isList ? field.getValue().path("nodes") : field.getValue();
            String key = field.getKey();
            if (value.isNull() || UNSEEN.contains(key)) {
                continue;
            }
            String name = indent + "- " + name(within, key);
            if (value.isArray() && value.isEmpty()) {
                lines.add(name + ": " + words.get(language, "none"));
            } else if (value.isArray() && !value.valueStream().allMatch(each -> isCode(each) || each.isValueNode())) {
                lines.add(name + ":");
                value.forEach(each -> lines.add(indent + "  - " + inOneLine(key, each)));
            } else if (isPlain(value) || value.isArray()) {
                lines.add(name + ": " + plain(value));
            } else {
                lines.add(name + ":");
                shown(key, value, indent + "  ", lines);
            }
        }
    }

    private String inOneLine(String within, JsonNode record) {
        if (isPlain(record)) {
            return plain(record);
        }
        return record.properties().stream()
                .filter(field -> !field.getValue().isNull())
                .map(field -> name(within, field.getKey()) + ": " + inOneLine(field))
                .collect(Collectors.joining(" · "));
    }

    private String inOneLine(Map.Entry<String, JsonNode> field) {
        JsonNode value = field.getValue();
        if (isPlain(value)) {
            return plain(value);
        }
        return value.isArray()
                ? value.valueStream()
                        .map(each -> inOneLine(field.getKey(), each))
                        .collect(Collectors.joining("; "))
                : inOneLine(field.getKey(), value);
    }

    private static boolean isPlain(JsonNode value) {
        return value.isValueNode() || isCode(value) || isPerson(value) || isName(value);
    }

    private static boolean isCode(JsonNode value) {
        return value.isObject() && CODE.equals(Set.copyOf(value.propertyNames()));
    }

    private static boolean isPerson(JsonNode value) {
        return value.path("name").isString() && PERSON.containsAll(value.propertyNames());
    }

    private static boolean isName(JsonNode value) {
        return value.has("family") || (value.size() == 1 && value.path("name").has("family"));
    }

    private String plain(JsonNode value) {
        if (value.isArray() || isPerson(value)) {
            return value.valueStream()
                    .filter(part -> !part.isNull())
                    .map(this::plain)
                    .collect(Collectors.joining(", "));
        }
        if (isCode(value)) {
            return value.path("label").asString();
        }
        if (isName(value)) {
            JsonNode name = value.has("name") ? value.path("name") : value;
            return name.path("given").asString() + " " + name.path("family").asString();
        }
        if (value.isBoolean()) {
            return Fields.TEXTS.get(language, String.valueOf(value.asBoolean()));
        }
        return MOMENT.matcher(value.asString()).replaceAll("$1 $2").replace("\n", " / ");
    }

    private String name(String within, String field) {
        return Stream.of("field." + within + "." + field, "field." + field)
                .filter(words.keys()::contains)
                .findFirst()
                .map(key -> words.get(language, key))
                .orElseGet(() -> Fields.name(language, within, field));
    }
}
