package fi.luotsi.queryside.oversight.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.samples.ContactReceivedBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A report has an answer for what is not known, for what was not asked, and for municipalities that are no more. */
@OnRealStores
class NotKnownInReportsTest {

    private static final List<Topic> FOOD = List.of(new Topic("food", "helped-on-site"));

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    private final Person lead = Person.lead(Records.newUnit());

    /** Pertunmaa (588) was joined to Mäntyharju (507) on 1 January 2025. */
    @BeforeEach
    void contacts_of_two_years() {
        received("2024-12-30T09:00:00Z", "588", FOOD, null, List.of());
        received("2025-01-02T09:00:00Z", "507", FOOD, null, List.of());
        received("2025-01-02T09:00:00Z", "837", FOOD, null, List.of("municipality", "hub"));
        received("2025-01-02T09:00:00Z", "837", FOOD, null, List.of("language"));
        received("2025-01-02T09:00:00Z", null, FOOD, null, List.of());
        received("2025-01-02T09:00:00Z", "abroad", List.of(), "wrong-number", List.of());
        archive.caughtUp();
    }

    private void received(
            String at,
            @Nullable String municipality,
            List<Topic> topics,
            @Nullable String withoutTopic,
            List<String> derived) {
        Instant moment = Instant.parse(at);
        archive.append(
                lead,
                moment,
                ContactReceivedBuilder.builder()
                        .contactId(Records.contactId())
                        .channel("phone")
                        .municipality(municipality)
                        .receivedAt(moment)
                        .topics(topics)
                        .withoutTopic(withoutTopic)
                        .derived(derived.isEmpty() ? null : derived)
                        .build());
    }

    private Answer report(String arguments) {
        return asking.query(
                lead,
                "{ contactReport(from: \"2024-12\", to: \"2025-01\", " + arguments
                        + ") { contacts topics rows { municipality { code label } topic { code label } result { code }"
                        + " contacts topics derived } } }");
    }

    private static List<String> rows(Answer answer, String dimension) {
        return StreamSupport.stream(answer.data("contactReport.rows").spliterator(), false)
                .map(row -> row.path(dimension.toLowerCase(Locale.ROOT))
                                .path("code")
                                .asString() + " "
                        + row.path("contacts").asString() + "/"
                        + row.path("topics").asString() + " "
                        + row.path("derived").asString())
                .toList();
    }

    @Test
    void past_years_count_by_the_municipality_of_then_and_what_is_not_known_is_a_group_of_its_own() {
        Answer answer = report("by: [MUNICIPALITY]");

        assertThat(rows(answer, "MUNICIPALITY"))
                .containsExactly("507 1/1 0", "588 1/1 0", "837 2/2 1", "abroad 1/0 0", "not-known 1/1 0");
        assertThat(answer.text("contactReport.rows.1.municipality.label")).isEqualTo("Pertunmaa");
        assertThat(answer.text("contactReport.rows.4.municipality.label")).isEqualTo("Not known");
        assertThat(answer.data("contactReport.contacts").asInt()).isEqualTo(6);
    }

    @Test
    void where_asked_they_count_by_the_municipalities_of_today() {
        assertThat(rows(report("by: [MUNICIPALITY], municipalities: OF_TODAY"), "MUNICIPALITY"))
                .containsExactly("507 2/2 0", "837 2/2 1", "abroad 1/0 0", "not-known 1/1 0");
    }

    @ParameterizedTest
    @CsvSource({
        "OF_THEN, 507, 1",
        "OF_THEN, 588, 1",
        "OF_TODAY, 507, 2",
        "OF_TODAY, 588, 2",
        "OF_TODAY, abroad, 1",
        "OF_THEN, not-known, 1",
        "OF_TODAY, not-known, 1"
    })
    void the_filter_goes_by_the_same_municipalities(String division, String code, int contacts) {
        Answer answer =
                report("by: [CHANNEL], municipalities: %s, filter: {municipality: \"%s\"}".formatted(division, code));

        assertThat(answer.data("contactReport.contacts").asInt()).isEqualTo(contacts);
    }

    @Test
    void a_contact_without_a_topic_counts_under_its_reason() {
        Answer answer = report("by: [TOPIC]");

        assertThat(rows(answer, "TOPIC")).containsExactly("food 5/5 0", "wrong-number 1/0 0");
        assertThat(answer.text("contactReport.rows.1.topic.label")).isEqualTo("Wrong number or address");
        assertThat(answer.data("contactReport.contacts").asInt()).isEqualTo(6);
        assertThat(answer.data("contactReport.topics").asInt()).isEqualTo(5);
        assertThat(rows(report("by: [RESULT]"), "RESULT"))
                .containsExactly("helped-on-site 5/5 0", "wrong-number 1/0 0");
        assertThat(report("by: [CHANNEL], filter: {topic: \"wrong-number\"}")
                        .data("contactReport.contacts")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void what_nobody_was_asked_is_told_apart_only_where_the_report_goes_by_it() {
        assertThat(rows(report("by: [CHANNEL]"), "CHANNEL")).containsExactly(" 6/5 0");
        assertThat(rows(report("by: [TOPIC], filter: {municipality: \"837\"}"), "TOPIC"))
                .containsExactly("food 2/2 1");
    }

    @Test
    void the_csv_tells_the_same() {
        assertThat(asking.get(
                                lead,
                                "/reports/contacts.csv?from=2024-12&to=2025-01&by=municipality&separator=comma"
                                        + "&municipalities=of-today")
                        .body())
                .isEqualToNormalizingNewlines("""
                        municipality,municipality_label,contacts,topics,derived,definition
                        507,Mäntyharju,2,2,0,contacts-by-topic@3
                        837,Tampere,2,2,1,contacts-by-topic@3
                        abroad,Ulkomaat,1,0,0,contacts-by-topic@3
                        not-known,Ei tiedossa,1,1,0,contacts-by-topic@3
                        """);
        assertThat(asking.get(lead, "/reports/contacts.csv?from=2024-12&to=2025-01&by=municipality&municipalities=mine")
                        .errors())
                .contains("INVALID municipalities");
    }
}
