package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Listed;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Grants of access. */
public record Grants(Listed<Grant> accessGrants) {

    static final Document<Grants> DOCUMENT = new Document<>("Grants", Grants.class);

    /** One of them. */
    public record Grant(
            String id,
            int version,
            String person,
            @Nullable String name,
            @Nullable String grounds,
            Label role,
            Label unit,
            List<Label> serviceTasks,
            OffsetDateTime validFrom,
            @Nullable OffsetDateTime validUntil,
            OffsetDateTime recordedAt,
            Staff grantedBy,
            @Nullable OffsetDateTime endedAt,
            @Nullable Label endReason) {

        public String tasks() {
            return serviceTasks.stream().map(Label::label).collect(Collectors.joining(", "));
        }
    }
}
