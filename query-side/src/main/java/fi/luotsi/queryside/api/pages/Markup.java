package fi.luotsi.queryside.api.pages;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Small pieces of HTML. Whatever is called text is escaped; whatever is called HTML is not. */
final class Markup {

    private Markup() {}

    static String text(String plain) {
        return HtmlUtils.htmlEscape(plain, "UTF-8");
    }

    static String code(String html) {
        return "<code>" + html + "</code>";
    }

    static String link(String path, String text) {
        return "<a href=\"" + text(path) + "\">" + text(text) + "</a>";
    }

    /** A heading that can be linked to. */
    static String heading(int level, String id, String html) {
        return "<h%d id=\"%s\">%s</h%d>\n".formatted(level, text(id), html, level);
    }

    /** What the schema says of something, in its own language; nothing where it says nothing. */
    static String described(@Nullable String description) {
        return description == null || description.isBlank()
                ? ""
                : "<p lang=\"en\">" + text(description.strip()) + "</p>\n";
    }

    /** A list; nothing where there is nothing in it. */
    static String list(String styled, List<String> html) {
        return html.isEmpty()
                ? ""
                : html.stream()
                        .map(each -> "<li>" + each + "</li>\n")
                        .collect(Collectors.joining("", "<ul class=\"" + styled + "\">\n", "</ul>\n"));
    }

    /** A line of a table whose first cell is its heading. */
    static String row(String heading, List<String> cells) {
        return cells.stream()
                .map(cell -> "<td>" + cell + "</td>")
                .collect(Collectors.joining("", "<tr><th scope=\"row\">" + heading + "</th>", "</tr>\n"));
    }
}
