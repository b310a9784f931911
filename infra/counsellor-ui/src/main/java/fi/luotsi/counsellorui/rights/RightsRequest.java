package fi.luotsi.counsellorui.rights;

import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.answer.UndoOffer;
import fi.luotsi.counsellorui.service.Document;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A client's request, as its page shows it. */
public record RightsRequest(
        String id,
        int version,
        Coded state,
        Coded kind,
        Label form,
        Label applicant,
        LocalDate receivedOn,
        Label unit,
        @Nullable Staff handler,
        @Nullable String asked,
        @Nullable String specialReason,
        @Nullable LocalDate periodFrom,
        @Nullable LocalDate periodTo,
        @Nullable Extension extension,
        @Nullable Decision decision,
        @Nullable Delivery delivery,
        @Nullable Label withdrawalReason,
        @Nullable Named client,
        First<Duty> obligations) {

    static final Document<Answer> DOCUMENT = new Document<>("RightsRequest", Answer.class);

    /** The answer. */
    record Answer(
            @Nullable RightsRequest rightsRequest, @Nullable UndoOffer undoOffer) {}

    /** More time. */
    public record Extension(OffsetDateTime takenAt, Label reason) {}

    /** The decision in force. */
    public record Decision(
            OffsetDateTime decidedAt,
            Staff decider,
            Coded outcome,
            @Nullable Label ground,
            @Nullable String reasons) {}

    /** How the client was given the answer. */
    public record Delivery(OffsetDateTime deliveredAt, Label manner) {}
}
