package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Listed;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the use log. */
public record Uses(Listed<Use> uses) {

    static final Document<Uses> DOCUMENT = new Document<>("Uses", Uses.class);

    /** One answer that held client data, or would have. */
    public record Use(
            String id,
            OffsetDateTime usedAt,
            @Nullable String name,
            Label role,
            Label unit,
            Label purpose,
            Label serviceTask,
            List<String> operations,
            Label outcome,
            List<String> classes,
            List<Client> clients) {}

    /** Whose data it was about. */
    public record Client(String id, @Nullable String name, boolean refused) {}
}
