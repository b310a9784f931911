package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Listed;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Rows of the disclosure log. */
public record Disclosures(Listed<Disclosure> disclosures) {

    static final Document<Disclosures> DOCUMENT = new Document<>("Disclosures", Disclosures.class);

    /** One disclosure. */
    public record Disclosure(
            String id,
            OffsetDateTime disclosedAt,
            Staff actor,
            Label unit,
            Label purpose,
            Label basis,
            @Nullable String client,
            @Nullable String recipient,
            @Nullable String target,
            @Nullable String information,
            @Nullable String organiser,
            @Nullable String producer) {}
}
