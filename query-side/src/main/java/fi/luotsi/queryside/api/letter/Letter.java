package fi.luotsi.queryside.api.letter;

import fi.luotsi.queryside.language.Language;
import java.util.List;

/**
 * A document for a client.
 *
 * @param title one line; it is the document's title for screen readers too
 */
public record Letter(Language language, String title, List<Part> parts) {

    public Letter {
        parts = List.copyOf(parts);
    }

    /** A part of a letter, in the order of reading. */
    public sealed interface Part {}

    public record Heading(String text) implements Part {}

    /** A heading one level below a {@link Heading}. */
    public record Subheading(String text) implements Part {}

    /** Text; its line breaks are kept. */
    public record Paragraph(String text) implements Part {}

    /** Named values, one below the other. */
    public record Facts(List<Fact> facts) implements Part {}

    public record Fact(String name, String value) {}

    /** Rows under column headings, which are repeated on each page. */
    public record Table(List<String> columns, List<List<String>> rows) implements Part {}

    @Override
    public String toString() {
        return "Letter[" + title + "]";
    }
}
