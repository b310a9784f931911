package fi.luotsi.auditor;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.auditor.Auditing.Ended;
import fi.luotsi.kernel.proof.ProofLog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R30: an event that is gone is lawful with its certificate, and tampering without. */
class CertificatesTest {

    private static final UUID DESTRUCTION = new UUID(7, 7);

    private final Path folder;
    private final Auditing auditing;
    private final Exported events = Exported.generated(ProofLog.EVENTS, 40, new Random(3));
    private final String aggregate = aggregate(5);

    CertificatesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.auditing = Auditing.in(folder);
    }

    private String aggregate(int position) {
        String columns = events.rows.get(position).columns();
        return columns.substring(columns.indexOf("aggregate"), columns.indexOf(",\"sequence"));
    }

    /** The places of all events of one aggregate. */
    private int[] positions() {
        return IntStream.range(0, 40)
                .filter(position -> aggregate(position).equals(aggregate))
                .toArray();
    }

    private void confirmed() {
        String id = "{\"destructionId\":\"" + DESTRUCTION + "\"}";
        events.destruction("destruction.proposed@1", DESTRUCTION, 0, id);
        events.destruction("destruction.confirmed@1", DESTRUCTION, 1, id);
    }

    private void certified(int sequence, int... positions) {
        String named = Arrays.stream(positions).mapToObj(String::valueOf).collect(Collectors.joining(","));
        events.destruction(
                "destruction.carried-out@1",
                DESTRUCTION,
                sequence,
                "{\"destroyed\":[{\"kind\":\"contact\",\"positions\":[" + named + "],\"record\":\"" + DESTRUCTION
                        + "\"}],\"destructionId\":\"" + DESTRUCTION + "\",\"spared\":[]}");
    }

    private Ended audit() throws IOException {
        Path kept = auditing.keep("kept.txt", events.signed(events.rows.size(), auditing.key()));
        for (int position : positions()) {
            events.change(position, null);
        }
        return auditing.audit(events.write(folder.resolve("e.jsonl"), 0), "--checkpoints", kept);
    }

    @Test
    void R30_events_that_a_certificate_names_may_be_gone_and_every_proof_holds() throws IOException {
        confirmed();
        certified(2, positions());

        Ended ended = audit();

        assertThat(ended.status()).isEqualTo(ExitStatus.SOUND);
        assertThat(ended.out())
                .contains("Destroyed lawfully: " + positions().length + "; certificates: 1.")
                .contains("Signed: the first " + events.rows.size());
    }

    @Test
    void R30_a_missing_event_that_no_certificate_names_is_wrong_at_its_position() throws IOException {
        confirmed();

        Ended ended = audit();

        assertThat(ended.status()).isEqualTo(ExitStatus.WRONG);
        assertThat(ended.out())
                .contains("WRONG at position " + positions()[0] + ": the entry is gone, and nothing says why");
    }

    @Test
    void R30_an_event_that_a_certificate_leaves_out_is_wrong() throws IOException {
        confirmed();
        int[] all = positions();
        certified(2, Arrays.copyOf(all, all.length - 1));

        assertThat(audit().out()).contains("WRONG at position " + all[all.length - 1] + ": the entry is gone");
    }

    @Test
    void R30_a_certificate_of_a_destruction_that_nobody_confirmed_is_wrong_itself() throws IOException {
        certified(0, positions());
        assertThat(audit().out()).contains("WRONG at position 40: it certifies a destruction that nobody confirmed");
    }

    @Test
    void R30_a_certificate_of_an_event_that_is_still_there_is_wrong() throws IOException {
        confirmed();
        int other = IntStream.range(0, 40)
                .filter(position -> !aggregate(position).equals(aggregate))
                .findFirst()
                .orElseThrow();
        certified(2, other);

        assertThat(audit().out())
                .contains("WRONG at position 42: it certifies that position " + other + " is destroyed");
    }
}
