package fi.luotsi.queryside.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.RawBsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How documents are stored: exactly, and equal ones as equal bytes. */
class DocumentFormTest {

    private static final UUID ID = UUID.fromString("0199a000-0000-7000-8000-000000000001");
    private static final ClientId CLIENT = new ClientId(UUID.fromString("f199a000-0000-7000-8000-000000000002"));
    private static final ClientId OTHER = new ClientId(UUID.fromString("0199a000-0000-7000-8000-000000000003"));

    enum Colour {
        RED,
        BLUE
    }

    record Inner(int number, @Nullable String text) {}

    record Everything(
            String text,
            boolean truth,
            int small,
            long large,
            UUID id,
            ClientId client,
            Instant instant,
            LocalDate date,
            Colour colour,
            List<Inner> inners,
            Set<String> codes,
            Map<ClientId, Inner> byClient,
            Map<String, List<Long>> byText,
            Personal<Text> personal,
            @Nullable Inner absent) {}

    record Shapeless<D extends Record>(String name, Class<D> documentType) implements Projection<D> {

        @Override
        public Set<String> records() {
            return Set.of();
        }

        @Override
        public @Nullable UUID documentId(CaseworkEvent event) {
            return null;
        }

        @Override
        public D fold(@Nullable D document, Recorded event) {
            throw new IllegalStateException();
        }
    }

    private static final DocumentForm<Everything> FORM = new DocumentForm<>(new Shapeless<>("any", Everything.class));

    private static Everything everything(boolean reversed, Personal<Text> personal) {
        Map<ClientId, Inner> byClient = new LinkedHashMap<>();
        Map<String, List<Long>> byText = new LinkedHashMap<>();
        for (ClientId each : reversed ? List.of(CLIENT, OTHER) : List.of(OTHER, CLIENT)) {
            byClient.put(each, new Inner(1, null));
        }
        List<String> keys = List.of("a.b", "$c", "100 %2E", "ä");
        for (String each : reversed ? keys.reversed() : keys) {
            byText.put(each, List.of(1L, 2L));
        }
        return new Everything(
                "ä €",
                true,
                -1,
                Long.MAX_VALUE,
                ID,
                CLIENT,
                Instant.parse("2026-03-02T07:15:30.123456Z"),
                LocalDate.of(1942, 12, 6),
                Colour.BLUE,
                List.of(new Inner(1, "x"), new Inner(2, null)),
                new LinkedHashSet<>(reversed ? List.of("b", "a") : List.of("a", "b")),
                byClient,
                byText,
                personal,
                null);
    }

    private static RawBsonDocument encoded(Everything content) {
        return FORM.encode(new Stored<>(ID, 7, new TreeMap<>(Map.of(ID, 3L)), content, null));
    }

    private static Personal<Text> sealed() {
        return new Personal.Sealed<>(ID, "contact.note-added", "note", ID, "YmxvYg");
    }

    @Test
    void all_that_a_document_holds_comes_back_exactly() {
        Everything content = everything(false, sealed());
        Folded<Everything> back = FORM.folded(encoded(content)).orElseThrow();
        assertThat(back).isEqualTo(new Folded<>(ID, 7, Map.of(ID, 3L), content));
    }

    @Test
    void equal_documents_are_equal_bytes_whatever_order_their_maps_have() {
        assertThat(encoded(everything(true, sealed()))).isEqualTo(encoded(everything(false, sealed())));
    }

    @Test
    void an_absent_value_is_not_written_and_names_hold_no_dot_or_dollar() {
        RawBsonDocument content =
                (RawBsonDocument) encoded(everything(false, sealed())).getDocument("content");
        assertThat(content).doesNotContainKey("absent");
        assertThat(content.getDocument("byText").keySet()).noneMatch(key -> key.contains(".") || key.contains("$"));
    }

    @Test
    void instants_sort_as_text_as_they_do_in_time() {
        Instant second = Instant.parse("2026-03-02T07:15:30Z");
        List<Instant> times = List.of(second, second.plusNanos(1), second.plusNanos(1_000), second.plusSeconds(1));
        Shape.Scalar shape = Objects.requireNonNull(Shapes.scalarOf(Instant.class));
        List<String> stored = times.stream().map(shape::key).toList();
        assertThat(stored).isSorted().allMatch(text -> text.length() == 30);
        assertThat(stored.stream().map(shape::ofKey).toList()).isEqualTo(times);
    }

    @Test
    void a_personal_value_that_is_not_sealed_is_refused_without_showing_it() {
        assertThatThrownBy(() -> encoded(everything(false, Personal.of(new Text("secret")))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("secret");
    }

    record WithObject(List<Map<String, Object>> fields) {}

    @Test
    void a_type_that_no_document_can_hold_is_refused_at_the_start_by_its_field() {
        assertThatThrownBy(() -> new DocumentForm<>(new Shapeless<>("any", WithObject.class)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("WithObject.fields[]{} is a java.lang.Object")
                .hasMessageContaining("allowed are");
    }

    record One(List<Inner> inners) {}

    record Two(List<Everything> inners) {}

    @Test
    void a_difference_deep_in_the_records_is_another_fingerprint() {
        String one = new DocumentForm<>(new Shapeless<>("any", One.class)).fingerprint();
        assertThat(new DocumentForm<>(new Shapeless<>("any", One.class)).fingerprint())
                .isEqualTo(one);
        assertThat(new DocumentForm<>(new Shapeless<>("any", Two.class)).fingerprint())
                .isNotEqualTo(one);
    }

    @Test
    void empty_lists_sets_and_maps_stay_empty() {
        record Empty(List<String> list, Set<String> set, Map<String, String> map) {}
        DocumentForm<Empty> form = new DocumentForm<>(new Shapeless<>("any", Empty.class));
        Empty content = new Empty(List.of(), Collections.emptySet(), Map.of());
        assertThat(form.folded(form.encode(new Stored<>(ID, 0, new TreeMap<>(), content, null)))
                        .orElseThrow()
                        .content())
                .isEqualTo(content);
    }
}
