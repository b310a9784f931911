package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the logs are signed, and the packs that supervisors were given. */
public record Proof(Signed proof, @Nullable First<Pack> supervisionPacks) {

    static final Document<Proof> DOCUMENT = new Document<>("Proof", Proof.class);

    /** What it takes to check the logs. */
    public record Signed(List<String> keys, List<Checkpoint> checkpoints) {}

    /** A signed statement of all that a log held. */
    public record Checkpoint(String log, int size, OffsetDateTime madeAt, String note) {}

    /** A client's whole case, as it was given to a supervisor. */
    public record Pack(
            String id,
            String clientId,
            OffsetDateTime madeAt,
            Staff madeBy,
            Label basis,
            @Nullable String recipient) {}
}
