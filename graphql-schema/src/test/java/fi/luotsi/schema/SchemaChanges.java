package fi.luotsi.schema;

import fi.luotsi.schema.SchemaElements.Element;
import graphql.parser.ParserOptions;
import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffCategory;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two schemas, by what it does to a caller who was written against the first. Each change is a sentence.
 *
 * @param breaking refuses what was allowed, or no longer answers what was promised
 * @param retired was deprecated for as long as is promised, and has now left
 * @param dangerous still answers, but may answer otherwise: another choice, another default, another policy of rights
 * @param safe may be left unseen
 */
record SchemaChanges(List<String> breaking, List<String> retired, List<String> dangerous, List<String> safe) {

    /** How the comparison calls what is not there any more, deprecated or not. */
    private static final Set<DiffCategory> LEAVING = Set.of(DiffCategory.MISSING, DiffCategory.DEPRECATION_REMOVED);

    /**
     * Compares two schemas.
     *
     * @param mayLeave whether what has this coordinate was deprecated long enough
     */
    static SchemaChanges between(GraphQLSchema before, GraphQLSchema after, Predicate<String> mayLeave) {
        CapturingReporter reporter = new CapturingReporter();
        // the library compares printed schemas, and reads those as it reads strangers' documents
        ParserOptions.setDefaultParserOptions(ParserOptions.getDefaultSdlParserOptions());
        new SchemaDiff().diffSchema(SchemaDiffSet.diffSetFromSdl(before, after), reporter);
        Map<String, Element> then = SchemaElements.of(before);
        Map<String, Element> now = SchemaElements.of(after);
        List<String> breaking = new ArrayList<>();
        List<String> retired = new ArrayList<>();
        for (DiffEvent event : reporter.getBreakages()) {
            String left = left(event);
            if (left != null && mayLeave.test(left)) {
                retired.add("`" + left + "` has left.");
            } else {
                breaking.add(told(event));
            }
        }
        List<String> dangerous = Stream.concat(
                        reporter.getDangers().stream()
                                // told with its reason, which is what a caller needs
                                .filter(event -> event.getCategory() != DiffCategory.DEPRECATION_ADDED)
                                .map(SchemaChanges::told),
                        rights(then, now))
                .toList();
        return new SchemaChanges(
                sorted(breaking),
                sorted(retired),
                sorted(dangerous),
                sorted(Stream.concat(added(then, now), deprecated(then, now)).toList()));
    }

    boolean isEmpty() {
        return Stream.of(breaking, retired, dangerous, safe).allMatch(List::isEmpty);
    }

    private static String told(DiffEvent event) {
        return "`%s`: %s.".formatted(event.getTypeName(), event.getReasonMsg());
    }

    /** The coordinate of a field or value that is not there any more. */
    private static @Nullable String left(DiffEvent event) {
        String part = event.getFieldName() == null && !event.getComponents().isEmpty()
                ? event.getComponents().getLast()
                : event.getFieldName();
        return LEAVING.contains(event.getCategory()) && part != null ? event.getTypeName() + "." + part : null;
    }

    private static Stream<String> rights(Map<String, Element> then, Map<String, Element> now) {
        return now.entrySet().stream()
                .filter(element -> then.containsKey(element.getKey()))
                .filter(element -> !Objects.equals(
                        was(then, element).right(), element.getValue().right()))
                .map(element -> "`%s` follows the policy %s; it followed %s."
                        .formatted(
                                element.getKey(),
                                Objects.requireNonNullElse(element.getValue().right(), "of what holds it"),
                                Objects.requireNonNullElse(was(then, element).right(), "that of what holds it")));
    }

    private static Element was(Map<String, Element> then, Map.Entry<String, Element> element) {
        return Objects.requireNonNull(then.get(element.getKey()));
    }

    /** Of a new type its name, and not each of its parts. */
    private static Stream<String> added(Map<String, Element> then, Map<String, Element> now) {
        return now.entrySet().stream()
                .filter(element -> !then.containsKey(element.getKey()))
                .filter(element -> element.getValue().in() == null
                        || then.containsKey(element.getValue().in()))
                .map(element -> "`" + element.getKey() + "`"
                        + (element.getValue().type().isEmpty()
                                ? ""
                                : " of type `" + element.getValue().type() + "`")
                        + " is new.");
    }

    private static Stream<String> deprecated(Map<String, Element> then, Map<String, Element> now) {
        return now.entrySet().stream()
                .filter(element -> element.getValue().deprecated() != null)
                .filter(element -> !then.containsKey(element.getKey())
                        || was(then, element).deprecated() == null)
                .map(element -> SchemaChangelog.deprecated(element.getKey())
                        + element.getValue().deprecated());
    }

    private static List<String> sorted(List<String> changes) {
        return List.copyOf(new TreeSet<>(changes));
    }
}
