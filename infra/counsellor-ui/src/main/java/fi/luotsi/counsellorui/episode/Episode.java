package fi.luotsi.counsellorui.episode;

import fi.luotsi.counsellorui.answer.Chain;
import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Note;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.answer.UndoOffer;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A guidance episode, as its page shows it. */
public record Episode(
        String id,
        int version,
        Coded state,
        Label unit,
        Staff worker,
        OffsetDateTime openedAt,
        @Nullable OffsetDateTime closedAt,
        @Nullable Coded urgency,
        @Nullable String urgencyGrounds,
        @Nullable Matter matter,
        @Nullable Opinion opinion,
        @Nullable Label opinionMissingReason,
        @Nullable Options options,
        @Nullable Label explanationLanguage,
        @Nullable Coded interpreter,
        @Nullable Label interpreterLanguage,
        @Nullable String interpreterReason,
        @Nullable String plan,
        @Nullable Label planWaiverGround,
        @Nullable Assessment assessment,
        @Nullable Decision decision,
        @Nullable String regularNeed,
        @Nullable Staff ownWorker,
        @Nullable Label ownWorkerWaiverGround,
        @Nullable Label result,
        @Nullable String resultText,
        @Nullable Label coping,
        boolean openedByMistake,
        @Nullable Named client,
        @Nullable Start contact,
        First<Note> notes,
        @Nullable First<Duty> obligations,
        First<Chain> referralChains) {

    static final Document<Answer> DOCUMENT = new Document<>("Episode", Answer.class);

    /** The answer. */
    record Answer(@Nullable Episode episode, @Nullable UndoOffer undoOffer) {}

    /** The matter. */
    public record Matter(
            OffsetDateTime initiatedAt,
            Label initiator,
            @Nullable String need,
            @Nullable String grounds) {}

    /** What the client wishes and thinks. */
    public record Opinion(@Nullable String wishes, @Nullable String opinion) {}

    /** What was explained. */
    public record Options(String options, String effects) {}

    /** An assessment that was asked for. */
    public record Assessment(
            OffsetDateTime requestedAt,
            Label initiator,
            Label ground,
            @Nullable OffsetDateTime startedAt) {}

    /** The latest decision. */
    public record Decision(
            OffsetDateTime madeAt,
            Staff decider,
            Label outcome,
            @Nullable String decision,
            @Nullable OffsetDateTime carriedOutAt) {}

    /** The contact that it started from. */
    public record Start(String id, OffsetDateTime receivedAt, Label channel) {}

    public boolean isOpen() {
        return state.code().equals("open");
    }
}
