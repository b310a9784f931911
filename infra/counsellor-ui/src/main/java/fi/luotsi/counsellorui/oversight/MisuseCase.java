package fi.luotsi.counsellorui.oversight;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case of suspected misuse. */
public record MisuseCase(
        String id,
        int version,
        Coded state,
        Label unit,
        OffsetDateTime openedAt,
        Label origin,
        Staff suspect,
        @Nullable Named client,
        List<String> uses,
        @Nullable String grounds,
        List<Inquiry> inquiries,
        @Nullable Conclusion conclusion,
        @Nullable OffsetDateTime toldAt,
        @Nullable Label manner) {

    static final Document<Answer> DOCUMENT = new Document<>("MisuseCase", Answer.class);

    /** The answer. */
    record Answer(@Nullable MisuseCase misuseCase) {}

    /** A question to somebody. */
    public record Inquiry(
            String id,
            OffsetDateTime askedAt,
            @Nullable String question,
            @Nullable OffsetDateTime answeredAt,
            @Nullable String answer) {}

    /** The reasoned opinion. */
    public record Conclusion(
            OffsetDateTime concludedAt,
            Staff concludedBy,
            boolean lawful,
            @Nullable String opinion,
            @Nullable String measures) {}
}
