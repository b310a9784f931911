package fi.luotsi.queryside.oversight.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.api.http.CsvCell;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@OnRealStores
class ReportTest {

    private static final Topic FOOD = new Topic("food", "helped-on-site");
    private static final Topic FOOD_OUTSIDE = new Topic("food", "referred-outside");
    private static final Topic HOUSING = new Topic("housing", "referred-outside");

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    private final Person lead = Person.lead(Records.newUnit());

    /** Three contacts of the unit in two months by Finnish time, and one of another unit. */
    @BeforeEach
    void some_contacts() {
        received(lead, "2031-03-02T07:00:00Z", "phone", null, "837", List.of(FOOD, HOUSING));
        received(lead, "2031-03-31T21:30:00Z", "phone", "nokia", "837", List.of(FOOD_OUTSIDE, FOOD));
        received(lead, "2031-04-02T07:00:00Z", "chat", null, "604", List.of(HOUSING));
        received(Person.adviser(Records.newUnit()), "2031-03-02T07:00:00Z", "phone", null, "837", List.of(FOOD));
        archive.caughtUp();
    }

    private void received(
            Person by, String at, String channel, @Nullable String hub, String municipality, List<Topic> topics) {
        Instant moment = Instant.parse(at);
        archive.append(by, moment, Records.received(Records.contactId(), moment, channel, hub, municipality, topics));
    }

    private Answer report(Person person, Map<String, String> filter, String... by) {
        return asking.ask(
                person,
                "oversight/reporting/report",
                Map.of("from", "2031-03", "to", "2031-04", "by", List.of(by), "filter", filter));
    }

    private static List<String> rows(Answer answer, String... by) {
        List<String> rows = new ArrayList<>();
        for (JsonNode row : answer.data("contactReport.rows")) {
            StringBuilder text = new StringBuilder();
            for (String dimension : by) {
                JsonNode value = row.path(dimension.toLowerCase(Locale.ROOT));
                text.append(value.isObject() ? value.path("code").asString() : value.asString())
                        .append(' ');
            }
            rows.add(text + row.path("contacts").asString() + "/"
                    + row.path("topics").asString());
        }
        return rows;
    }

    static List<Arguments> dimensions() {
        return List.of(
                Arguments.of("MUNICIPALITY", List.of("604 1/1", "837 2/4")),
                Arguments.of("CHANNEL", List.of("phone 2/4", "chat 1/1")),
                Arguments.of("TOPIC", List.of("food 2/3", "housing 2/2")),
                Arguments.of("RESULT", List.of("helped-on-site 2/2", "referred-outside 3/3")),
                // 31 March 21.30 UTC is April in Finland
                Arguments.of("MONTH", List.of("2031-03 1/2", "2031-04 2/3")));
    }

    @ParameterizedTest
    @MethodSource("dimensions")
    void contacts_are_counted_by_each_dimension_in_published_order(String dimension, List<String> expected) {
        Answer answer = report(lead, Map.of(), dimension);

        assertThat(rows(answer, dimension)).isEqualTo(expected);
        assertThat(answer.data("contactReport.contacts").asInt()).isEqualTo(3);
        assertThat(answer.data("contactReport.topics").asInt()).isEqualTo(5);
        assertThat(answer.text("contactReport.definition")).isEqualTo("contacts-by-topic@3");
    }

    @Test
    void a_contact_without_a_hub_counts_at_the_unit_that_received_it() {
        assertThat(rows(report(lead, Map.of(), "HUB"), "HUB"))
                .containsExactlyInAnyOrder(lead.unit() + " 2/3", "nokia 1/2");
    }

    @Test
    void several_dimensions_are_counted_together() {
        assertThat(rows(report(lead, Map.of(), "MONTH", "TOPIC"), "MONTH", "TOPIC"))
                .containsExactly("2031-03 food 1/1", "2031-03 housing 1/1", "2031-04 food 1/2", "2031-04 housing 1/1");
    }

    @ParameterizedTest
    @CsvSource({
        "municipality, 604, 1, 1",
        "hub, nokia, 1, 2",
        "channel, phone, 2, 4",
        "topic, food, 2, 3",
        "result, referred-outside, 3, 3",
        "topic, bereavement, 0, 0"
    })
    void a_filter_limits_the_base(String name, String value, int contacts, int topics) {
        Answer answer = report(lead, Map.of(name, value), "CHANNEL");

        assertThat(answer.data("contactReport.contacts").asInt()).isEqualTo(contacts);
        assertThat(answer.data("contactReport.topics").asInt()).isEqualTo(topics);
    }

    @Test
    void a_filter_by_topic_and_result_is_met_by_one_topic_that_has_both() {
        Answer answer = report(lead, Map.of("topic", "food", "result", "referred-outside"), "MONTH");

        assertThat(rows(answer, "MONTH")).containsExactly("2031-04 1/1");
    }

    @Test
    void R32_the_report_counts_what_the_list_shows_in_the_same_right() {
        ContactId contact = Records.contactId();
        ClientId client = Records.clientId();
        Instant moment = Instant.parse("2031-04-02T07:00:00Z");
        archive.append(lead, moment, Records.received(contact, moment, "video", null, "837", List.of(FOOD, HOUSING)));
        archive.write(lead, moment, Records.client(client, "Lempi", "Vuori"), new ContactLinked(contact, client));
        assertThat(counted("advice-and-guidance")).isEqualTo("1 1");

        archive.write(lead, moment, new ProcessingRestricted(client, new LimitId(Ids.next()), null, "unlawful"));
        assertThat(counted("advice-and-guidance")).isEqualTo("0 0");
        assertThat(counted("supervision")).isEqualTo("1 1");

        archive.write(lead, moment, new ContactUnlinked(contact, client, "wrong-person"));
        assertThat(counted("advice-and-guidance")).isEqualTo("1 1");

        archive.write(
                lead,
                moment,
                new ContactLinked(contact, client),
                new BanSet(client, new LimitId(Ids.next()), "document", null, contact.value()));
        assertThat(counted("supervision")).isEqualTo("1 1");
        assertThat(counted("supervision", "Luotsi-Service-Task", "older-people"))
                .isEqualTo("0 0");
    }

    /** In the report and in the list. */
    private String counted(String purpose, String... headers) {
        Answer answer = asking.query(
                lead,
                "{ contactReport(from: \"2031-04\", to: \"2031-04\", by: [CHANNEL], filter: {channel: \"video\"}) {"
                        + " contacts } contacts(filter: {channel: \"video\"}) { totalCount } }",
                Stream.concat(Stream.of("Luotsi-Purpose", purpose), Arrays.stream(headers))
                        .toArray(String[]::new));
        return answer.text("contactReport.contacts") + " " + answer.text("contacts.totalCount");
    }

    @Test
    void the_auditor_counts_over_all_units() {
        int all = report(Person.auditor(), Map.of(), "CHANNEL")
                .data("contactReport.contacts")
                .asInt();

        assertThat(all).isGreaterThanOrEqualTo(4);
        assertThat(report(Person.lead(Records.newUnit()), Map.of(), "CHANNEL")
                        .data("contactReport.contacts")
                        .asInt())
                .isZero();
    }

    @Test
    void R10_the_ombudsman_counts_over_all_units_and_in_fives_so_that_nobody_is_found_in_the_numbers() {
        for (int i = 0; i < 7; i++) {
            received(lead, "2033-07-04T07:00:00Z", "phone", null, "837", List.of(HOUSING));
        }
        received(Person.adviser(Records.newUnit()), "2033-07-04T07:00:00Z", "chat", null, "604", List.of(FOOD));
        archive.caughtUp();
        Person ombudsman = Person.ombudsman();
        Map<String, Object> july = Map.of("from", "2033-07", "to", "2033-07", "by", List.of("CHANNEL"));

        Answer all = asking.ask(ombudsman, "oversight/reporting/report", july);
        assertThat(rows(all, "CHANNEL")).containsExactly("phone 5/5");
        assertThat(all.data("contactReport.contacts").asInt()).isEqualTo(10);
        assertThat(all.text("contactReport.definition")).isEqualTo("contacts-by-topic-in-fives@3");
        Answer one = asking.ask(
                ombudsman,
                "oversight/reporting/report",
                Map.of(
                        "from",
                        "2033-07",
                        "to",
                        "2033-07",
                        "by",
                        List.of("TOPIC"),
                        "filter",
                        Map.of("municipality", "604")));
        assertThat(rows(one, "TOPIC")).isEmpty();
        assertThat(one.data("contactReport.contacts").asInt()).isZero();
        assertThat(asking.get(ombudsman, "/reports/contacts.csv?from=2033-07&to=2033-07&by=channel&separator=comma")
                        .body())
                .isEqualToNormalizingNewlines("""
                        channel,channel_label,contacts,topics,derived,definition
                        phone,Puhelin,5,5,0,contacts-by-topic-in-fives@3
                        """);
        assertThat(uses.of(ombudsman)).hasSize(3);
    }

    @Test
    void a_report_is_logged_although_it_names_nobody() {
        report(lead, Map.of(), "CHANNEL");

        assertThat(uses.only(lead).operation()).isEqualTo("Query.contactReport");
        assertThat(uses.only(lead).shown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fi|semicolon|;|Puhelin|Chat",
                "sv|semicolon|;|Telefon|Chatt",
                "en|comma|,|Phone|Chat",
                "en||;|Phone|Chat"
            })
    void the_csv_has_codes_labels_and_the_definition(
            String language, @Nullable String separator, String mark, String phone, String chat) {
        String asked = separator == null ? "" : "&separator=" + separator;
        Answer answer = asking.get(
                lead, "/reports/contacts.csv?from=2031-03&to=2031-04&by=channel" + asked, "Accept-Language", language);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).contains("contacts.csv");
        assertThat(answer.body())
                .isEqualTo(String.join(
                                "\r\n",
                                "channel;channel_label;contacts;topics;derived;definition",
                                "phone;" + phone + ";2;4;0;contacts-by-topic@3",
                                "chat;" + chat + ";1;1;0;contacts-by-topic@3",
                                "")
                        .replace(";", mark));
        assertThat(uses.of(lead)).hasSize(1);
    }

    @Test
    void the_csv_counts_as_the_query_does() {
        String body = asking.get(
                        lead, "/reports/contacts.csv?from=2031-03&to=2031-04&by=month,topic&topic=food&separator=comma")
                .body();

        assertThat(body).hasLineCount(3).isEqualToNormalizingNewlines("""
                        month,topic,topic_label,contacts,topics,derived,definition
                        2031-03,food,Ruoka ja ravitsemus,1,1,0,contacts-by-topic@3
                        2031-04,food,Ruoka ja ravitsemus,1,2,0,contacts-by-topic@3
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@cmd", "\tx", "\rx"})
    void a_cell_that_a_spreadsheet_would_take_for_a_formula_is_marked_as_text(String cell) {
        assertThat(CsvCell.harmless(cell)).isEqualTo("'" + cell);
        assertThat(CsvCell.harmless("a" + cell)).isEqualTo("a" + cell);
        assertThat(CsvCell.harmless("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=2031-03&to=2031-04|REQUIRED by",
                "to=2031-04&by=topic|REQUIRED from",
                "from=2031-3&to=2031-04&by=topic|INVALID from",
                "from=2031-13&to=2031-14&by=topic|INVALID from",
                "from=2031-04&to=2031-03&by=topic|VALID_UNTIL_BEFORE_FROM to",
                "from=0001-01&to=2031-04&by=topic|TOO_EARLY from",
                "from=2031-03&to=9999-12&by=topic|TOO_LATE to",
                "from=2031-03&to=2031-04&by=colour|INVALID by",
                "from=2031-03&to=2031-04&by=topic,topic|DUPLICATE by",
                "from=2031-03&to=2031-04&by=topic&by=month|DUPLICATE by",
                "from=2031-03&to=2031-04&by=topic&separator=tab|INVALID separator",
                "from=2031-03&to=2031-04&by=topic&topic=none|UNKNOWN_CODE topic",
                "from=2031-03&to=2031-04&by=topic&unit=nokia|NOT_ALLOWED_HERE unit"
            })
    void a_wrong_parameter_is_refused_by_name(String parameters, String error) {
        Answer answer = asking.get(lead, "/reports/contacts.csv?" + parameters);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).contains(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adviser", "service-counsellor", "administrator"})
    void a_person_without_a_right_to_the_report_gets_neither_form_of_it_and_is_logged(String role) {
        Person person = Person.of(role, lead.unit());

        assertThat(report(person, Map.of(), "CHANNEL").errors()).containsExactly("DENIED contactReport");
        assertThat(asking.get(person, "/reports/contacts.csv?from=2031-03&to=2031-04&by=channel")
                        .status())
                .isEqualTo(403);
        assertThat(uses.of(person)).hasSize(2).allMatch(row -> row.outcome().equals("denied"));
    }
}
