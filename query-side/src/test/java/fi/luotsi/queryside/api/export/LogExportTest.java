package fi.luotsi.queryside.api.export;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.log.Checkpoints;
import fi.luotsi.kernel.log.LogPositions;
import fi.luotsi.kernel.log.LogRow;
import fi.luotsi.kernel.log.LogRows;
import fi.luotsi.kernel.log.LogTable;
import fi.luotsi.kernel.proof.Checkpoint;
import fi.luotsi.kernel.proof.ProofLog;
import fi.luotsi.kernel.proof.PublicKeyLine;
import fi.luotsi.kernel.proof.SignedNote;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@OnRealStores
class LogExportTest {

    @Autowired
    private Asking asking;

    @Autowired
    private Writer archive;

    @Autowired
    private UseRows uses;

    @Autowired
    private DataSource database;

    @Autowired
    private Checkpoints checkpoints;

    private final Person auditor = Person.auditor();
    private final Person aino = Person.adviser(Records.newUnit());

    /** The row of a refused look, at its position. */
    private LogRow aUse() throws SQLException {
        asking.get(aino, "/export/events");
        LogPositions positions = new LogPositions(database, LogTable.USES);
        while (positions.place(1_000) > 0) {
            // the other tests' rows too
        }
        LogRows rows = new LogRows(database, LogTable.USES);
        return rows.rows(rows.head(), 1).getFirst();
    }

    private LogRow aDisclosure() throws SQLException {
        ClientId client = Records.clientId();
        EpisodeId episode = Records.episodeId();
        archive.write(
                aino,
                Records.MONDAY,
                Records.client(client, "Väinö", "Åkerström"),
                Records.opened(episode, client, aino),
                Records.disclosed(Records.referralId(), episode, client, aino, "consent"));
        LogPositions positions = new LogPositions(database, LogTable.DISCLOSURES);
        while (positions.place(1_000) > 0) {
            // the other tests' rows too
        }
        LogRows rows = new LogRows(database, LogTable.DISCLOSURES);
        return rows.rows(rows.head(), 1).getFirst();
    }

    @Test
    void R22_the_use_log_leaves_sealed_and_that_is_a_use_itself() throws SQLException {
        LogRow row = aUse();

        Answer answer = asking.get(auditor, "/export/uses?from=" + row.position());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/x-ndjson");
        assertThat(answer.body()).isEqualTo(line(row, "use")).contains(aino.id().toString());
        assertThat(answer.body()).doesNotContain(aino.name());
        assertThat(uses.only(auditor).operation()).isEqualTo("Export.uses");
        assertThat(uses.only(auditor).shown().keySet()).isEqualTo(Set.of("SealedUse"));
    }

    @Test
    void R23_the_disclosure_log_leaves_sealed_and_that_is_a_use() throws SQLException {
        LogRow row = aDisclosure();

        Answer answer = asking.get(auditor, "/export/disclosures?from=" + row.position());

        assertThat(answer.body()).isEqualTo(line(row, "disclosure"));
        assertThat(uses.only(auditor).operation()).isEqualTo("Export.disclosures");
        assertThat(uses.only(auditor).shown())
                .isEqualTo(Map.of("SealedDisclosure", Set.of(row.id().toString())));
    }

    @Test
    void R28_checkpoints_are_signed_when_the_auditor_asks_and_anyone_can_check_them_with_the_public_keys()
            throws SQLException {
        LogRow row = aUse();
        Answer signed = asking.ask(auditor, "en", "api/admin/care", "signCheckpoints", Map.of());
        assertThat(signed.userErrors("signCheckpoints")).isEmpty();
        Answer proof = asking.ask(aino, "en", "api/admin/care", "proof", Map.of());
        Answer exported = asking.get(auditor, "/export/checkpoints");

        List<PublicKeyLine> keys = asking.plainGet(auditor, "/proof/keys")
                .body()
                .lines()
                .map(PublicKeyLine::parse)
                .toList();
        JsonNode last = exported.body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .filter(line -> line.path("log").asString().equals("uses"))
                .reduce((_, later) -> later)
                .orElseThrow();
        SignedNote note = SignedNote.parse(last.path("note").asString());
        assertThat(keys).hasSize(3).filteredOn(note::isSignedWith).hasSize(1);
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        assertThat(checkpoint.log()).isEqualTo(ProofLog.USES);
        assertThat(checkpoint.size())
                .isEqualTo(row.position() + 1)
                .isEqualTo(last.path("size").longValue());
        assertThat(asking.plainGet(auditor, "/proof/checkpoints").body()).contains(note.note());
        assertThat(proof.body()).contains("\"log\":\"USES\"");
        assertThat(proof.data("proof.keys").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(keys.stream().map(Object::toString).toList());
        assertThat(checkpoints.head())
                .isGreaterThanOrEqualTo(last.path("position").longValue());
    }

    @ParameterizedTest
    @CsvSource({
        "adviser, uses",
        "service-counsellor, disclosures",
        "team-lead, uses",
        "administrator, disclosures",
        "administrator, checkpoints"
    })
    void nobody_but_the_auditor_gets_a_line(String role, String log) {
        Person person = Person.of(role, aino.unit());

        Answer answer = asking.get(person, "/export/" + log);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.errors()).containsExactly("DENIED");
        assertThat(uses.only(person).outcome()).isEqualTo("denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/export/uses?to=5", "/export/disclosures?from=x", "/export/checkpoints?limit=0"})
    void a_wrong_parameter_is_refused(String address) {
        assertThat(asking.get(auditor, address).status()).isEqualTo(400);
    }

    private static String line(LogRow row, String key) {
        return "{\"position\":" + row.position() + ",\"recordedAt\":\"" + row.recordedAt() + "\",\"leaf\":\""
                + HexFormat.of().formatHex(row.leaf()) + "\",\"" + key + "\":"
                + new String(Objects.requireNonNull(row.entry()), StandardCharsets.UTF_8) + "}\n";
    }
}
