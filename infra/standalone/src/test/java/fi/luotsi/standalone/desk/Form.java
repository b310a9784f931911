package fi.luotsi.standalone.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A form of a page of ours, with what a browser would send of it. */
record Form(Map<String, List<String>> values) {

    private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
    private static final Pattern INPUT = Pattern.compile("<input\\b([^>]*)>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea\\b([^>]*)>\n?(.*?)</textarea>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)(?:=\"([^\"]*)\")?");

    static Form in(String page, String action) {
        return FORM.matcher(page)
                .results()
                .filter(form -> action.equals(attributes(form.group(1)).get("action")))
                .map(form -> of(form.group(2)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form leads to " + action + ":\n" + page));
    }

    static Form first(String page) {
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new AssertionError("there is no form:\n" + page);
        }
        return of(form.group(2));
    }

    Map<String, List<String>> with(Map<String, List<String>> filledIn) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.putAll(filledIn);
        return all;
    }

    private static Form of(String content) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        INPUT.matcher(content)
                .results()
                .map(found -> attributes(found.group(1)))
                .forEach(input -> {
                    String type = input.getOrDefault("type", "text");
                    boolean chosen = type.equals("radio") || type.equals("checkbox");
                    boolean sent = !type.equals("submit") && (!chosen || input.containsKey("checked"));
                    if (sent) {
                        add(values, input.get("name"), input.getOrDefault("value", ""));
                    }
                });
        SELECT.matcher(content).results().forEach(found -> {
            List<Map<String, String>> options = OPTION.matcher(found.group(2))
                    .results()
                    .map(option -> attributes(option.group(1)))
                    .toList();
            Map<String, String> chosen = options.stream()
                    .filter(option -> option.containsKey("selected"))
                    .findFirst()
                    .orElse(options.getFirst());
            add(values, attributes(found.group(1)).get("name"), chosen.getOrDefault("value", ""));
        });
        TEXT.matcher(content)
                .results()
                .forEach(found -> add(values, attributes(found.group(1)).get("name"), text(found.group(2))));
        return new Form(values);
    }

    private static void add(Map<String, List<String>> values, @Nullable String name, String value) {
        if (name != null) {
            values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }
    }

    private static Map<String, String> attributes(String tag) {
        Map<String, String> attributes = new LinkedHashMap<>();
        ATTRIBUTE
                .matcher(tag)
                .results()
                .forEach(found -> attributes.put(found.group(1), found.group(2) == null ? "" : text(found.group(2))));
        return attributes;
    }

    static String text(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
