package fi.luotsi.queryside.oversight.supervision;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.luotsi.kernel.casework.Destructions.RecordsDestroyed;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.PackId;
import fi.luotsi.kernel.log.LogPositions;
import fi.luotsi.kernel.log.LogTable;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.proof.Checkpoint;
import fi.luotsi.kernel.proof.Proofs;
import fi.luotsi.kernel.proof.SignedNote;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.queryside.api.graphql.Headers;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import fi.luotsi.queryside.projection.ProjectionEngine;
import fi.luotsi.samples.AccessGrantedBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnRealStores
class SupervisionPackTest {

    private static final HexFormat HEX = HexFormat.of();

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private UseRows uses;

    @Autowired
    private DataSource database;

    @Autowired
    private ProjectionEngine projections;

    @Autowired
    private Evidence evidence;

    private final Person helmi = Person.counsellor(Records.newUnit());
    private final Person auditor = Person.auditor();
    private final ClientId client = Records.clientId();
    private final EpisodeId episode = Records.episodeId();
    private final PackId pack = new PackId(Ids.next());

    private void aCase() throws SQLException {
        archive.write(
                helmi,
                Records.MONDAY,
                Records.client(client, "Väinö", "Yläsaari"),
                Records.opened(episode, client, helmi),
                Records.disclosed(Records.referralId(), episode, client, helmi, "consent"));
        archive.write(
                Person.administrator(),
                Records.MONDAY,
                AccessGrantedBuilder.builder()
                        .grantId(new GrantId(Ids.next()))
                        .person(helmi.id())
                        .role("service-counsellor")
                        .unit(helmi.unit())
                        .serviceTasks(List.of("service-guidance"))
                        .validFrom(Records.MONDAY)
                        .name(Records.text(helmi.name()))
                        .grounds(Records.text("Uusi työntekijä"))
                        .build());
        asking.ask(helmi, "casework/client/client", Map.of("id", client.value()));
        LogPositions positions = new LogPositions(database, LogTable.USES);
        while (positions.place(1_000) > 0) {
            // the other tests' rows too
        }
    }

    private void made() {
        archive.write(
                auditor,
                Instant.now(),
                new SupervisionPackMade(
                        client,
                        pack,
                        "741-2023",
                        Personal.of(new Text("Lupa- ja valvontavirasto")),
                        Personal.of(new Disclosure("Kantelu 12/2026", "Lupa- ja valvontavirasto", null))));
    }

    private Answer download(Person person, String... headers) {
        return asking.get(person, "/supervision-packs/" + pack + ".zip", headers);
    }

    private static Map<String, byte[]> files(Answer answer) throws IOException {
        assertThat(answer.status()).as(answer::body).isEqualTo(200);
        Map<String, byte[]> files = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(answer.response().body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), UTF_8);
    }

    private static List<JsonNode> lines(Map<String, byte[]> files, String name) {
        return text(files, name).lines().map(JsonMapper.shared()::readTree).toList();
    }

    @Test
    void a_pack_holds_the_whole_case_opened_in_order_and_nothing_that_came_after() throws IOException, SQLException {
        aCase();
        made();
        archive.write(helmi, Instant.now(), Records.opened(Records.episodeId(), client, helmi));

        Map<String, byte[]> files = files(download(auditor, "Accept-Language", "fi"));

        List<JsonNode> events = List.copyOf(
                JsonMapper.shared().readTree(files.get("events.json")).values());
        assertThat(events)
                .extracting(event -> event.path("event").asString())
                .containsExactly("client.registered", "episode.opened", "referral.sent");
        assertThat(events).extracting(event -> event.path("position").asLong()).isSorted();
        assertThat(events.get(0).toString()).contains("Väinö Yläsaari", "Nimi");
        assertThat(text(files, "events.csv")).contains("Väinö Yläsaari", "Muistin heikkeneminen");
        assertThat(text(files, "uses.csv")).contains(helmi.name());
        assertThat(text(files, "disclosures.json")).contains("Sairaanhoitaja Yläsaari");
        assertThat(text(files, "access-rights.json")).contains(helmi.id().toString(), "service-counsellor");
        assertThat(text(files, "retention.csv")).contains(episode.toString());
        try (PDDocument pdf = Loader.loadPDF(files.get("chronology.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("Asian kulku valvontaa varten", "Kantelu 12/2026", "Nimi: Väinö Yläsaari")
                    .contains("Valvontaviranomaisen tiedonsaantioikeus", "Sairaanhoitaja Yläsaari");
        }
    }

    @Test
    void every_file_of_it_is_listed_with_its_hash() throws Exception {
        aCase();
        made();

        Map<String, byte[]> files = files(download(auditor));

        Map<String, String> listed = new HashMap<>();
        text(files, "SHA256SUMS").lines().map(line -> line.split("  ")).forEach(line -> listed.put(line[1], line[0]));
        assertThat(listed.keySet()).isEqualTo(without(files.keySet(), "SHA256SUMS"));
        for (Map.Entry<String, String> each : listed.entrySet()) {
            assertThat(HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(files.get(each.getKey()))))
                    .as(each.getKey())
                    .isEqualTo(each.getValue());
        }
    }

    @Test
    void R28_its_stored_entries_are_proved_to_be_in_the_signed_logs() throws IOException, SQLException {
        aCase();
        made();

        Map<String, byte[]> files = files(download(auditor));

        for (String log : List.of("events", "uses")) {
            List<JsonNode> entries = lines(files, "stored/" + log + ".jsonl");
            List<JsonNode> proofs = lines(files, "proofs/" + log + ".jsonl");
            Checkpoint checkpoint = Arrays.stream(text(files, "checkpoints.txt").split("\n\n(?!\u2014)"))
                    .map(note -> Checkpoint.parse(
                            SignedNote.parse(note.strip() + "\n").text()))
                    .filter(each -> each.log().id().equals(log))
                    .findFirst()
                    .orElseThrow();
            assertThat(entries).as(log).isNotEmpty().hasSameSizeAs(proofs);
            for (int i = 0; i < entries.size(); i++) {
                List<byte[]> path = new ArrayList<>();
                proofs.get(i).path("path").forEach(hash -> path.add(HEX.parseHex(hash.asString())));
                assertThat(new Proofs()
                                .includes(
                                        proofs.get(i).path("position").asLong(),
                                        checkpoint.size(),
                                        HEX.parseHex(entries.get(i).path("leaf").asString()),
                                        path,
                                        checkpoint.root()))
                        .as("%s %d", log, i)
                        .isTrue();
            }
        }
    }

    @Test
    void it_is_listed_for_an_auditor_and_its_reading_is_logged() throws SQLException {
        aCase();
        made();

        Answer answer = asking.query(
                auditor,
                "{ supervisionPacks(filter: {client: \"" + client + "\"}) { totalCount edges { node { id recipient"
                        + " basis { code } disclosure { information } } } } }");

        assertThat(answer.data("supervisionPacks.totalCount").asInt()).isEqualTo(1);
        assertThat(answer.text("supervisionPacks.edges.0.node.id")).isEqualTo(pack.toString());
        assertThat(answer.text("supervisionPacks.edges.0.node.recipient")).isEqualTo("Lupa- ja valvontavirasto");
        assertThat(uses.only(auditor).shown()).isEqualTo(Map.of("SupervisionPack", Set.of(pack.toString())));
    }

    @Test
    void R30_no_list_knows_of_a_destroyed_clients_packs_and_a_rebuild_gives_the_same() throws SQLException {
        aCase();
        made();
        String packs = "{ supervisionPacks(filter: {client: \"" + client + "\"}) { totalCount } supervisionPack(id: \""
                + pack + "\") { id } }";
        assertThat(asking.query(auditor, packs).data("supervisionPack.id").asString())
                .isEqualTo(pack.toString());

        archive.write(
                helmi,
                Instant.now(),
                new RecordsDestroyed(
                        new DestructionId(Ids.next()),
                        List.of(new Destroyed(client.value(), "client", List.of(0L))),
                        List.of()));

        Answer answer = asking.query(auditor, packs);
        assertThat(answer.data("supervisionPacks.totalCount").asInt()).isZero();
        assertThat(answer.data("supervisionPack").isNull()).isTrue();
        assertThat(projections.verify("supervision-pack").unexpected()).doesNotContain(pack.value());
    }

    @Test
    void R30_a_record_destroyed_while_a_pack_is_made_leaves_no_hole_in_it() throws SQLException {
        aCase();
        long position = archive.archive().ofAggregate(client.value()).getFirst().position();
        CaseFile read = new CaseFile(
                new CaseFile.Pack(pack.value(), client.value(), Instant.now(), "741-2023", null, null, position + 1),
                List.of(Map.of("position", position)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertThat(evidence.of(read)).containsKey("stored/events.jsonl");

        archive.write(
                helmi,
                Instant.now(),
                new RecordsDestroyed(
                        new DestructionId(Ids.next()),
                        List.of(new Destroyed(client.value(), "client", List.of(position))),
                        List.of()));

        assertThatThrownBy(() -> evidence.of(read)).isInstanceOf(Refused.class);
    }

    @Test
    void R20_nobody_else_gets_one_and_that_is_logged() throws SQLException {
        aCase();
        made();
        Person lead = Person.lead(helmi.unit());

        assertThat(download(lead).status()).isEqualTo(403);
        assertThat(uses.only(lead).outcome()).isEqualTo("denied");
    }

    @Test
    void R20_its_clients_history_tells_of_it_only_to_those_who_may_see_packs() throws SQLException {
        aCase();
        made();
        String history =
                "{ history(id: \"" + client + "\") { totalCount edges { node { event changes { after } } } } }";

        assertThat(asking.query(auditor, history).body())
                .contains("client.supervision-pack-made", "Lupa- ja valvontavirasto", "Kantelu 12/2026");
        for (Person other : List.of(helmi, Person.lead(helmi.unit()))) {
            Answer answer = asking.query(other, history);
            assertThat(answer.nodes("history", "event")).containsExactly("client.registered");
            assertThat(answer.data("history.totalCount").asInt()).isEqualTo(1);
            assertThat(answer.body()).doesNotContain("Lupa- ja valvontavirasto", "Kantelu 12/2026");
        }
    }

    @Test
    void a_pack_that_was_not_made_is_not_found() {
        Answer answer = download(auditor);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("NOT_FOUND id");
    }

    @Test
    void R32_a_pack_holds_restricted_records_and_is_downloaded_for_no_purpose_that_may_not_look_into_them()
            throws IOException, SQLException {
        aCase();
        archive.write(
                helmi,
                Records.MONDAY,
                new ProcessingRestricted(client, new LimitId(Ids.next()), episode.value(), "accuracy-contested"));
        made();

        assertThat(text(files(downloadedFor("supervision")), "events.json")).contains("episode.opened");
        assertThat(text(files(downloadedFor("audit")), "events.json")).contains("episode.opened");
        assertThat(downloadedFor("advice-and-guidance").status()).isEqualTo(403);
    }

    private Answer downloadedFor(String purpose) {
        return asking.plainGet(
                auditor,
                "/supervision-packs/" + pack + ".zip",
                Headers.PURPOSE,
                purpose,
                Headers.SERVICE_TASK,
                "service-guidance");
    }

    private static Set<String> without(Set<String> names, String one) {
        return names.stream().filter(name -> !name.equals(one)).collect(Collectors.toSet());
    }
}
