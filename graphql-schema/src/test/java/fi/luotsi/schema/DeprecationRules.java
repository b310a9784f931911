package fi.luotsi.schema;

import fi.luotsi.schema.SchemaElements.Element;
import graphql.schema.GraphQLSchema;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is deprecated says since when, and what to use instead, which is there; it stays for a year after the changelog has told of it. Each
 * finding is a sentence.
 */
record DeprecationRules(GraphQLSchema schema, SchemaChangelog changelog) {

    static final Period STAYS = Period.ofMonths(12);

    private static final Pattern REASON =
            Pattern.compile("Since (\\d{4}-\\d{2}-\\d{2})\\. Use ([A-Za-z]+(\\.[A-Za-z_]+)?) instead\\.( .+)?");

    List<String> findings() {
        Map<String, Element> elements = SchemaElements.of(schema);
        List<String> found = new ArrayList<>();
        elements.forEach((coordinate, element) -> {
            String reason = element.deprecated();
            if (reason != null) {
                Matcher told = REASON.matcher(reason);
                if (!told.matches()) {
                    found.add(
                            coordinate
                                    + " is deprecated without saying since when and for what: \"Since 2026-11-29. Use other instead.\"");
                } else if (!isThere(told.group(2), element, elements)) {
                    found.add(coordinate + " is deprecated for " + told.group(2) + ", which the schema does not have");
                } else if (changelog.deprecatedOn(coordinate).isEmpty()) {
                    found.add(coordinate + " is deprecated, and the changelog does not tell: run ./luotsi approve");
                }
            }
        });
        return found;
    }

    /** Whether what has this coordinate may leave the schema on that day without breaking a promise. */
    boolean mayLeave(String coordinate, LocalDate today) {
        Element element = SchemaElements.of(schema).get(coordinate);
        return element != null
                && element.deprecated() != null
                && changelog
                        .deprecatedOn(coordinate)
                        .filter(told -> !today.isBefore(told.plus(STAYS)))
                        .isPresent();
    }

    /** A name without a type is of the same type, or an operation's own. */
    private static boolean isThere(String replacement, Element deprecated, Map<String, Element> elements) {
        Element other = replacement.contains(".")
                ? elements.get(replacement)
                : elements.get(deprecated.in() + "." + replacement);
        return other != null && other.deprecated() == null;
    }
}
