package fi.luotsi.queryside.oversight.uselog;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ContactLinking.ContactLinked;
import fi.luotsi.kernel.casework.Emergencies.EmergencyOpened;
import fi.luotsi.kernel.casework.EpisodeNotes.EpisodeNoteAdded;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.PackId;
import fi.luotsi.kernel.log.LogPositions;
import fi.luotsi.kernel.log.LogTable;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** However many there are of each thing, a copy has them all, though a page of the same list has 50. */
@OnRealStores
class WholeCopiesTest extends OneAccessRequest {

    /** More than the longest page of a list. */
    private static final int MANY = 210;

    @Autowired
    private DataSource database;

    /** So many of everything that a client's file can have, besides the one that there is. */
    private void manyOfEach() {
        asked();
        List<CaseworkEvent> more = new ArrayList<>();
        for (int i = 1; i < MANY; i++) {
            ContactId call = Records.contactId();
            more.add(Records.call(call, Records.MONDAY.plusSeconds(i)));
            more.add(new ContactLinked(call, client));
            more.add(Records.note(contact, "Soitto " + i));
            more.add(Records.opened(Records.episodeId(), client, helmi));
            more.add(new EpisodeNoteAdded(episode, new NoteId(Ids.next()), Records.text("Soitto " + i)));
            more.add(Records.disclosed(Records.referralId(), episode, client, helmi, "consent"));
            more.add(Records.asked(Records.requestId(), client, registrar, "access"));
        }
        for (int i = 0; i < MANY; i++) {
            more.add(new EmergencyOpened(
                    new EmergencyId(Ids.next()),
                    client,
                    helmi.id(),
                    Records.MONDAY.plus(Duration.ofHours(24)),
                    Records.text("Kiire")));
        }
        archive.write(helmi, Records.MONDAY, more.toArray(CaseworkEvent[]::new));
        manyUses();
    }

    private void manyUses() {
        for (int i = 0; i < MANY; i++) {
            asking.query(helmi, "{ client(id: \"" + client + "\") { name { family } } }");
        }
    }

    @Test
    void R34_R38_an_access_export_and_a_log_report_have_all_of_each() {
        manyOfEach();

        JsonNode page = asking.query(
                        helmi,
                        "{ client(id: \"" + client
                                + "\") { contacts { totalCount nodes { id } } emergencies { totalCount } } }")
                .data("client");
        assertThat(page.at("/contacts/totalCount").asInt()).isEqualTo(MANY);
        assertThat(page.at("/emergencies/totalCount").asInt()).isEqualTo(MANY);
        assertThat(page.at("/contacts/nodes").size()).isEqualTo(50);

        JsonNode copy = asking.get(registrar, "/rights-requests/" + request + "/access-export.json")
                .json();
        for (String part : List.of("contacts", "episodes", "rightsRequests", "emergencies")) {
            assertThat(copy.path(part).size()).as(part).isEqualTo(MANY);
        }
        assertThat(copy.path("referralChains").size()).isEqualTo(MANY + 1);
        assertThat(copy.path("disclosures").size()).isEqualTo(MANY);
        assertThat(copy.path("uses").size()).isGreaterThanOrEqualTo(MANY);
        assertThat(notes(copy.path("contacts"))).isEqualTo(MANY);
        assertThat(notes(copy.path("episodes"))).isEqualTo(MANY);

        report();
    }

    private static int notes(JsonNode records) {
        int most = 0;
        for (JsonNode record : records) {
            most = Math.max(most, record.path("notes").size());
        }
        return most;
    }

    private void report() {
        var report = Records.requestId();
        archive.write(registrar, Records.MONDAY, Records.asked(report, client, registrar, "log-report"));

        JsonNode whole = asking.get(registrar, "/rights-requests/" + report + "/log-report.json")
                .json();
        assertThat(whole.path("reads").size()).isGreaterThanOrEqualTo(MANY);
        assertThat(whole.path("disclosures").size()).isEqualTo(MANY);

        JsonNode page = asking.query(
                        registrar,
                        "{ logReport(id: \"" + report + "\") { reads(first: 200) { totalCount nodes { usedAt }"
                                + " pageInfo { endCursor } } disclosures { totalCount nodes { disclosedAt } } } }")
                .data("logReport");
        assertThat(page.at("/reads/totalCount").asInt()).isGreaterThanOrEqualTo(MANY);
        assertThat(page.at("/reads/nodes").size()).isEqualTo(200);
        assertThat(page.at("/disclosures/totalCount").asInt()).isEqualTo(MANY);
        assertThat(page.at("/disclosures/nodes").size()).isEqualTo(50);
    }

    @Test
    void a_supervision_pack_has_all_of_each() throws IOException, SQLException {
        asked();
        List<CaseworkEvent> more = new ArrayList<>();
        for (int i = 1; i < MANY; i++) {
            more.add(Records.note(contact, "Soitto " + i));
            more.add(Records.disclosed(Records.referralId(), episode, client, helmi, "consent"));
        }
        archive.write(helmi, Records.MONDAY, more.toArray(CaseworkEvent[]::new));
        manyUses();

        Person auditor = Person.auditor();
        PackId made = new PackId(Ids.next());
        LogPositions positions = new LogPositions(database, LogTable.USES);
        while (positions.place(1_000) > 0) {
            // the other tests' rows too
        }
        archive.write(
                auditor,
                Instant.now(),
                new SupervisionPackMade(
                        client,
                        made,
                        "741-2023",
                        Records.text("Lupa- ja valvontavirasto"),
                        Personal.of(new Disclosure("Kantelu 12/2026", "Lupa- ja valvontavirasto", null))));
        Map<String, JsonNode> files = new HashMap<>();
        byte[] zip = asking.get(auditor, "/supervision-packs/" + made + ".zip")
                .response()
                .body();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().endsWith(".json")) {
                    files.put(entry.getName(), JsonMapper.shared().readTree(in.readAllBytes()));
                }
            }
        }
        assertThat(Objects.requireNonNull(files.get("uses.json")).size()).isGreaterThanOrEqualTo(MANY);
        assertThat(Objects.requireNonNull(files.get("disclosures.json")).size()).isEqualTo(MANY);
        assertThat(Objects.requireNonNull(files.get("events.json")).size()).isGreaterThan(2 * MANY);
    }
}
