package fi.luotsi.kernel.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.casework.Correcting.ContactCorrected;
import fi.luotsi.kernel.casework.Metadata;
import fi.luotsi.kernel.json.StoredJson;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * The approved stored forms of every event type: an approved form is never edited, and stays readable. An event that gains an
 * optional component gets a further form beside its first ({@code contact.received@1.2.json}); any other change is a new revision.
 * {@code ./luotsi approve} writes new forms.
 */
class StoredFormTest {

    private static final Path APPROVED = Path.of("src/test/resources/approved");
    private static final EnvelopeCodec CODEC = new EnvelopeCodec();
    /** The one kind of value that the codec alone reads. */
    private static final Type EVENTS = eventsWithin();

    private static final Seal PLAIN = (key, plaintext, associatedData) -> plaintext;

    private static Type eventsWithin() {
        return ContactCorrected.class.getRecordComponents()[3].getGenericType();
    }

    static List<String> storedNames() {
        return CODEC.storedNames();
    }

    static List<Path> approvedForms() throws IOException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("storedNames")
    @Tag("approval")
    void an_event_is_stored_in_its_approved_form(String storedName) throws IOException {
        String now = new String(CODEC.encode(Samples.envelope(CODEC.type(storedName)), PLAIN), UTF_8) + "\n";
        List<Path> approved = formsOf(storedName);
        if (Boolean.getBoolean("luotsi.approve")) {
            approve(storedName, now, approved);
            approved = formsOf(storedName);
        }

        assertThat(approved)
                .as("%s has no approved form: ./luotsi approve writes %s.json", storedName, storedName)
                .isNotEmpty();
        assertThat(now)
                .as(
                        "%s has another form than %s: an optional component more is approved by ./luotsi approve,"
                                + " any other change is a new revision or a new event",
                        storedName, approved.getLast())
                .isEqualTo(Files.readString(approved.getLast()));
    }

    private void approve(String storedName, String now, List<Path> approved) throws IOException {
        if (approved.isEmpty()) {
            Files.writeString(APPROVED.resolve(storedName + ".json"), now);
        } else if (!now.equals(Files.readString(approved.getLast()))) {
            every_form_ever_approved_is_readable_and_stays_the_same_bytes(approved.getLast());
            Files.writeString(APPROVED.resolve(storedName + "." + (approved.size() + 1) + ".json"), now);
        }
    }

    /** The forms of an event type that were approved one after another, the first without a number. */
    private static List<Path> formsOf(String storedName) {
        List<Path> forms = new ArrayList<>();
        Path form = APPROVED.resolve(storedName + ".json");
        while (Files.exists(form)) {
            forms.add(form);
            form = APPROVED.resolve(storedName + "." + (forms.size() + 1) + ".json");
        }
        return forms;
    }

    @ParameterizedTest
    @MethodSource("approvedForms")
    void every_form_ever_approved_is_readable_and_stays_the_same_bytes(Path file) throws IOException {
        byte[] bytes = Files.readString(file).strip().getBytes(UTF_8);

        assertThat(new String(CODEC.encode(CODEC.decode(bytes), PLAIN), UTF_8)).isEqualTo(new String(bytes, UTF_8));
    }

    @ParameterizedTest
    @MethodSource("approvedForms")
    void keys_are_sorted_at_every_depth_and_nothing_absent_is_written(Path file) throws IOException {
        JsonNode form = StoredJson.mapper().readTree(Files.readString(file));

        assertSorted(form);
    }

    @ParameterizedTest
    @MethodSource("storedNames")
    void an_event_is_read_back_the_same_with_all_that_may_be_absent_absent(String storedName) {
        byte[] bytes = CODEC.encode(Samples.sparse(CODEC.type(storedName)), PLAIN);

        assertThat(new String(CODEC.encode(CODEC.decode(bytes), PLAIN), UTF_8)).isEqualTo(new String(bytes, UTF_8));
    }

    @ParameterizedTest
    @MethodSource("approvedForms")
    void values_read_by_hand_equal_those_that_the_library_binds(Path file) throws IOException {
        byte[] bytes = Files.readString(file).strip().getBytes(UTF_8);
        JsonNode form = StoredJson.mapper().readTree(bytes);

        Envelope read = CODEC.decode(bytes);

        assertThat(read.metadata()).isEqualTo(StoredJson.mapper().treeToValue(form.get("meta"), Metadata.class));
        for (RecordComponent component : read.event().getClass().getRecordComponents()) {
            JsonNode part = form.get("open").get(component.getName());
            if (part != null && !component.getGenericType().equals(EVENTS)) {
                assertThat(component.getAccessor())
                        .extracting(accessor -> value(accessor, read.event()))
                        .isEqualTo(StoredJson.mapper()
                                .treeToValue(part, StoredJson.mapper().constructType(component.getGenericType())));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"resolvedAtFirstContact\":1",
                "\"receivedAt\":\"yesterday\"",
                "\"receivedAt\":5",
                "\"channel\":{}",
                "\"topics\":\"none\"",
                "\"topics\":[{\"topic\":\"housing\",\"secret\":\"Väinö\"}]",
                "\"topics\":[\"Väinö\"]",
                "\"contactId\":\"Väinö\""
            })
    void a_part_of_another_kind_is_refused_without_showing_it(String part) throws IOException {
        refusedWithoutShowingIt("contact.received@1.json", part);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"instead\":\"Väinö\"",
                "\"instead\":[\"Väinö\"]",
                "\"instead\":[{\"event\":\"none@1\",\"open\":{\"Väinö\":1}}]",
                "\"instead\":[{\"open\":{},\"event\":\"contact.received@1\"}]",
                "\"instead\":[{\"event\":\"contact.received@1\",\"other\":\"Väinö\"}]"
            })
    void events_within_another_that_are_none_are_refused_without_showing_them(String part) throws IOException {
        refusedWithoutShowingIt("contact.corrected@1.json", part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"instead.7.grounds", "instead.x.grounds", "instead.0", "instead.0.none", "other.0.grounds"})
    void a_sealed_group_of_an_event_that_is_not_there_is_refused(String group) throws IOException {
        String form =
                Files.readString(APPROVED.resolve("contact.corrected@1.json")).strip();
        String damaged =
                form.replaceFirst("\"sealed\":\\{", Matcher.quoteReplacement("\"sealed\":{\"" + group + "\":\"x\","));

        assertThatThrownBy(() -> CODEC.decode(damaged.getBytes(UTF_8))).isInstanceOf(UnreadableEnvelope.class);
    }

    @Test
    void R13_every_part_of_the_metadata_is_stored() throws IOException {
        JsonNode meta = StoredJson.mapper()
                .readTree(Files.readString(APPROVED.resolve("contact.received@1.json")))
                .get("meta");

        assertThat(meta.propertyNames())
                .containsExactlyInAnyOrder(
                        "actor",
                        "purpose",
                        "legalBasis",
                        "serviceTask",
                        "organiser",
                        "producer",
                        "occurredAt",
                        "appendedAt",
                        "correlation",
                        "causation");
    }

    @Test
    void bytes_that_are_no_envelope_are_refused_without_showing_them() {
        for (String bytes : List.of("", "[]", "{}", "{\"event\":\"none@1\"}", "{\"secret\":1}", "\"Väinö\"")) {
            assertThatThrownBy(() -> CODEC.decode(bytes.getBytes(UTF_8)))
                    .isInstanceOf(UnreadableEnvelope.class)
                    .message()
                    .doesNotContain("Väinö");
        }
    }

    @Test
    void no_stored_name_is_used_twice() {
        Set<String> names = CODEC.storedNames().stream()
                .map(name -> name.substring(0, name.indexOf('@')))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).hasSize(CODEC.storedNames().size());
    }

    /** With that part in its open part, whose values name Väinö. */
    private static void refusedWithoutShowingIt(String approved, String part) throws IOException {
        String form = Files.readString(APPROVED.resolve(approved)).strip();
        String damaged = form.replaceFirst("\"open\":\\{", Matcher.quoteReplacement("\"open\":{" + part + ","));

        assertThatThrownBy(() -> CODEC.decode(damaged.getBytes(UTF_8)))
                .isInstanceOf(UnreadableEnvelope.class)
                .message()
                .doesNotContain("Väinö");
    }

    private static Object value(Method accessor, Object event) {
        try {
            return accessor.invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertSorted(JsonNode node) {
        assertThat(List.copyOf(node.propertyNames())).isSorted();
        node.forEach(child -> {
            assertThat(child.isNull()).isFalse();
            assertSorted(child);
        });
    }
}
