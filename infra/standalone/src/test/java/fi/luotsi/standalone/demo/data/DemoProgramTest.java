package fi.luotsi.standalone.demo.data;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.ContactReceiving;
import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.standalone.Luotsi;
import fi.luotsi.standalone.LuotsiApplication;
import fi.luotsi.standalone.demo.issuer.DemoPerson;
import fi.luotsi.standalone.startup.ExitStatus;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole program as {@code ./luotsi demo} starts it, with fewer contacts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoProgramTest {

    private static final int CONTACTS = 80;
    private static final String METRICS_TOKEN = "a-token-of-many-characters";
    private static final DemoCases DATA = DemoCases.of(1, CONTACTS);

    private final HttpClient http = HttpClient.newHttpClient();

    private final Path scratch;
    private @Nullable ConfigurableApplicationContext program;

    DemoProgramTest(@TempDir Path scratch) {
        this.scratch = scratch;
    }

    @BeforeAll
    void start() {
        var application = LuotsiApplication.program(sentence -> {
            throw new AssertionError(sentence);
        });
        application.setAdditionalProfiles("demo");
        program = application.run(
                "--server.port=0",
                "--luotsi.data=" + scratch.resolve("data"),
                "--luotsi.archive.programs=" + Path.of("target", "postgresql").toAbsolutePath(),
                "--luotsi.metrics.token=" + METRICS_TOKEN,
                "--luotsi.demo.today=2025-09-30",
                "--luotsi.demo.contacts=" + CONTACTS);
    }

    @AfterAll
    void stop() {
        if (program != null) {
            program.close();
        }
        http.close();
    }

    @Test
    void when_it_is_ready_every_contact_is_shown() throws Exception {
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").body()).contains("\"status\":\"UP\"");

        JsonNode answer = ask("eero", "{ contacts(first: 1) { totalCount } }");

        assertThat(answer.at("/data/contacts/totalCount").asInt()).isEqualTo(CONTACTS);
    }

    @Test
    void health_is_in_the_metrics_for_whoever_bears_their_token() throws Exception {
        assertThat(metrics("Bearer " + METRICS_TOKEN).body())
                .contains(
                        "luotsi_health{part=\"documents\"} 0.0",
                        "luotsi_health{part=\"commands\"} 0.0",
                        "luotsi_projection_lag{projection=\"contact\"} 0.0",
                        "luotsi_projection_frozen{projection=\"contact\"} 0.0",
                        "jvm_memory_used_bytes");

        assertThat(metrics("Bearer another-token-than-that").statusCode()).isEqualTo(401);
        assertThat(get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> metrics(String authorization) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(base() + "/actuator/prometheus"))
                        .header("Authorization", authorization)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void the_report_counts_what_was_recorded() throws Exception {
        List<Topic> raised = DATA.cases().stream()
                .flatMap(one -> one.commands().stream())
                .map(Planned::command)
                .filter(ContactReceiving.ReceiveContact.class::isInstance)
                .flatMap(receive -> ((ContactReceiving.ReceiveContact) receive).topics().stream())
                .toList();
        Map<String, Long> expected = new TreeMap<>(raised.stream().collect(groupingBy(Topic::topic, counting())));
        ContactReceiving.ReceiveContact last = (ContactReceiving.ReceiveContact)
                DATA.last().commands().getFirst().command();
        last.topics().forEach(topic -> expected.merge(topic.topic(), 1L, Long::sum));

        JsonNode answer = ask(
                "eero",
                "{ contactReport(from: \"2025-01\", to: \"2025-09\", by: [TOPIC]) { contacts rows { topic { code } topics } }"
                        + " some: contactReport(from: \"2025-01\", to: \"2025-09\", by: [MONTH], filter: {topic: \"food\"})"
                        + " { contacts topics } }");

        Map<String, Long> counted = new TreeMap<>();
        answer.at("/data/contactReport/rows")
                .forEach(row -> counted.put(
                        row.at("/topic/code").asString(), row.get("topics").asLong()));
        // a contact without a topic has a row of its own, by its reason, in which nothing was raised
        counted.values().removeIf(topics -> topics == 0);
        assertThat(counted).isEqualTo(expected);
        assertThat(answer.at("/data/contactReport/contacts").asInt()).isEqualTo(CONTACTS);
        assertThat(answer.at("/data/some/contacts").asLong()).isEqualTo(expected.get("food"));
        assertThat(answer.at("/data/some/topics").asLong()).isEqualTo(expected.get("food"));
    }

    @Test
    void R10_the_ombudsman_is_shown_numbers_and_may_ask_for_nobody() throws Exception {
        JsonNode answer = ask(
                "venla",
                "{ viewer { role { code } operations }"
                        + " contactReport(from: \"2025-01\", to: \"2025-09\", by: [TOPIC]) { contacts definition } }");

        assertThat(answer.at("/data/viewer/role/code").asString()).isEqualTo("ombudsman");
        assertThat(answer.at("/data/viewer/operations").toString()).doesNotContain("client", "contacts", "episode");
        assertThat(answer.at("/data/contactReport/contacts").asInt()).isPositive();
        assertThat(answer.at("/data/contactReport/definition").asString()).isEqualTo("contacts-by-topic-in-fives@3");
    }

    @Test
    void a_worker_finds_their_caseload_and_its_clients() throws Exception {
        JsonNode answer = ask(
                "helmi",
                "{ caseload(sort: CLIENT_NAME) { totalCount edges { node { client { name { family } identity { birthDate } } } } } }");

        assertThat(answer.at("/data/caseload/totalCount").asInt()).isPositive();
        assertThat(answer.at("/data/caseload/edges/0/node/client/name/family").asString())
                .isNotBlank();
    }

    /** Before the first start nobody was let in, though the data's own clock is earlier. */
    @Test
    void R36_the_administrator_sees_who_may_do_what_now_and_who_might_before() throws Exception {
        JsonNode answer = ask(
                "lempi",
                "{ before: accessGrants(filter: {at: \"2025-06-02T12:00:00+03:00\"}) { totalCount }"
                        + " now: accessGrants(filter: {at: \"" + OffsetDateTime.now(FinnishTime.ZONE)
                        + "\", unit: \"nokia\"})"
                        + " { edges { node { name role { code } grantedBy { id } } } } }");

        assertThat(answer.at("/data/before/totalCount").asInt()).isZero();
        assertThat(answer.at("/data/now/edges")
                        .valueStream()
                        .map(edge -> edge.at("/node/name").asString() + ", "
                                + edge.at("/node/role/code").asString()))
                .containsExactlyInAnyOrder(
                        "Onni Yläköngäs, adviser",
                        "Väinö Mäntysuvanto, service-counsellor",
                        "Åke Strömviken, adviser",
                        "Åke Strömviken, team-lead");
        assertThat(answer.at("/data/now/edges/0/node/grantedBy/id").asString())
                .isEqualTo("0198d000-0000-7000-8000-000000000008");
    }

    @Test
    void R04_R08_a_team_lead_finds_what_is_overdue_and_on_the_caseload_what_was_met() throws Exception {
        JsonNode answer = ask(
                "sylvi",
                "{ obligations(filter: {overdue: true}, first: 200) { totalCount edges { node { rule { code } } } }"
                        + " caseload(unitWide: true, first: 200) { edges { node { obligations { nodes { state { code } } } } } } }");

        assertThat(answer.at("/data/obligations/totalCount").asInt()).isPositive();
        assertThat(answer.at("/data/caseload").toString()).contains("\"open\"", "\"met\"");
    }

    @Test
    void R16_at_74_no_clock_starts_and_at_75_and_76_the_seven_working_days_do() throws Exception {
        assertThat(assessed(LocalDate.of(1950, 10, 8), false)).isEqualTo("other");
        assertThat(assessed(LocalDate.of(1950, 10, 7), false)).isEqualTo("age-75 2025-10-15");
        assertThat(assessed(LocalDate.of(1949, 10, 7), false)).isEqualTo("age-75 2025-10-15");
        assertThat(assessed(LocalDate.of(1950, 10, 8), true)).isEqualTo("highest-care-allowance 2025-10-15");
    }

    /** Asked for on 7 October 2025, a Tuesday: on what ground, and until when it is to be started. */
    private String assessed(LocalDate born, boolean highestCareAllowance) throws Exception {
        String client = Ids.next().toString();
        String episode = Ids.next().toString();
        String search = ask(
                        "helmi",
                        "{ searchClients(input: {familyName: \"Koivulehto\", birthDate: \"" + born
                                + "\"}) { searchId } }")
                .at("/data/searchClients/searchId")
                .asString();
        mutate(
                "registerClient",
                "clientId: \"" + client + "\", search: \"" + search
                        + "\", name: {given: \"Testi\", family: \"Koivulehto\"}, birthDate: \"" + born
                        + "\", municipality: \"837\", clientGroups: [\"older\"]");
        mutate(
                "openEpisode",
                "clientId: \"" + client + "\", episodeId: \"" + episode
                        + "\", occurredAt: \"2025-10-07T09:15:00+03:00\"");
        mutate("screenUrgency", "episodeId: \"" + episode + "\", urgency: \"not-urgent\", grounds: \"Pärjää.\"");
        mutate(
                "requestAssessment",
                "episodeId: \"" + episode
                        + "\", initiator: \"relative\", occurredAt: \"2025-10-07T09:15:00+03:00\", highestCareAllowance: "
                        + highestCareAllowance);
        JsonNode shown = ask(
                        "helmi",
                        "{ episode(id: \"" + episode + "\") { assessment { ground { code } }"
                                + " obligations { nodes { rule { code } dueOn } } } }")
                .at("/data/episode");
        String ground = shown.at("/assessment/ground/code").asString();
        return shown.at("/obligations/nodes").isEmpty()
                ? ground
                : ground + " " + shown.at("/obligations/nodes/0/dueOn").asString();
    }

    private void mutate(String mutation, String input) throws Exception {
        JsonNode answer = ask(
                "helmi",
                "mutation { " + mutation + "(input: {commandId: \"" + Ids.next() + "\", " + input
                        + "}) { version userErrors { code path } } }");
        assertThat(answer.at("/data/" + mutation + "/version").isNumber())
                .as(answer.toString())
                .isTrue();
    }

    @Test
    void a_command_id_that_comes_again_with_other_words_or_for_another_record_is_refused() throws Exception {
        String client = Ids.next().toString();
        String search = ask(
                        "helmi",
                        "{ searchClients(input: {familyName: \"Kuusilehto\", givenName: \"Testi\"}) { searchId } }")
                .at("/data/searchClients/searchId")
                .asString();
        mutate(
                "registerClient",
                "clientId: \"" + client + "\", search: \"" + search
                        + "\", name: {given: \"Testi\", family: \"Kuusilehto\"}, municipality: \"837\","
                        + " clientGroups: [\"older\"]");
        String opening = "commandId: \"" + Ids.next() + "\", clientId: \"" + client + "\", episodeId: \"%s\"";
        String moving = "commandId: \"" + Ids.next() + "\", clientId: \"" + client + "\", municipality: \"%s\"";
        String episode = Ids.next().toString();

        for (int time = 0; time < 2; time++) {
            assertThat(answer("openEpisode", opening.formatted(episode))).isEqualTo("0");
            assertThat(answer("changeClientMunicipality", moving.formatted("536")))
                    .isEqualTo("1");
        }
        assertThat(answer("openEpisode", opening.formatted(Ids.next()))).isEqualTo("COMMAND_ID_USED commandId");
        assertThat(answer("changeClientMunicipality", moving.formatted("604"))).isEqualTo("COMMAND_ID_USED commandId");
    }

    /** The version, or the code and path of the refusal. */
    private String answer(String mutation, String input) throws Exception {
        JsonNode payload = ask(
                        "helmi",
                        "mutation { " + mutation + "(input: {" + input + "}) { version userErrors { code path } } }")
                .at("/data/" + mutation);
        return payload.path("userErrors").isEmpty()
                ? payload.path("version").toString()
                : payload.at("/userErrors/0/code").asString() + " "
                        + payload.at("/userErrors/0/path/0").asString();
    }

    /** As after a start that was broken off: a recorded command is known by its id. */
    @Test
    void recording_it_again_adds_nothing() {
        Archive archive = bean(Archive.class);
        long head = archive.head();

        int leftOut = new DemoRecorder(bean(CommandGateway.class)).record(DATA.cases());
        bean(DemoGrants.class).run(new DefaultApplicationArguments());

        assertThat(leftOut).isZero();
        assertThat(archive.head()).isEqualTo(head);
    }

    @Test
    void the_export_command_writes_the_whole_history_and_goes_on_from_any_position() throws Exception {
        long head = bean(Archive.class).head();
        Path whole = scratch.resolve("whole.jsonl");
        Path rest = scratch.resolve("rest.jsonl");

        assertThat(export("--demo-user", "eero", "-o", whole.toString())).isEqualTo(ExitStatus.DONE);
        assertThat(export("--demo-user", "eero", "-o", rest.toString(), "--from", "100", "--limit", "150"))
                .isEqualTo(ExitStatus.DONE);

        List<String> lines = Files.readAllLines(whole);
        assertThat(lines).hasSizeGreaterThan((int) head);
        assertThat(lines.getFirst()).startsWith("{\"position\":0,").endsWith("}}");
        assertThat(Files.readAllLines(rest)).isEqualTo(lines.subList(100, Math.min(250, lines.size())));
    }

    @Test
    void the_export_command_is_refused_to_others_than_an_auditor() {
        Path file = scratch.resolve("refused.jsonl");

        assertThat(export("--demo-user", "aino", "-o", file.toString())).isEqualTo(ExitStatus.REFUSED);
        assertThat(file).doesNotExist();
    }

    private int export(String... arguments) {
        String[] all = new String[arguments.length + 3];
        all[0] = "export";
        all[1] = "--url";
        all[2] = base();
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return Luotsi.commandLine().execute(all);
    }

    private JsonNode ask(String user, String query) throws IOException, InterruptedException {
        HttpRequest token = HttpRequest.newBuilder(URI.create(base() + "/demo/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=" + user))
                .build();
        String bearer = JsonMapper.shared()
                .readTree(http.send(token, HttpResponse.BodyHandlers.ofString()).body())
                .get("access_token")
                .asString();
        HttpRequest request = HttpRequest.newBuilder(URI.create(base() + "/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + bearer)
                .header("Luotsi-Purpose", usualPurpose(user))
                .header("Luotsi-Service-Task", "service-guidance")
                .POST(HttpRequest.BodyPublishers.ofString(
                        JsonMapper.shared().writeValueAsString(Map.of("query", query))))
                .build();
        JsonNode answer = JsonMapper.shared()
                .readTree(
                        http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        assertThat(answer.get("errors")).as(answer.toString()).isNull();
        return answer;
    }

    private static String usualPurpose(String user) {
        return Purposes.of(DemoPerson.of(user).orElseThrow().roles().getFirst().claim())
                .getFirst();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(base() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String base() {
        return "http://localhost:" + context().getEnvironment().getProperty("local.server.port");
    }

    private <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    private ConfigurableApplicationContext context() {
        return Objects.requireNonNull(program);
    }
}
