package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.answer.Chain;
import fi.luotsi.counsellorui.answer.CorrectableEntry;
import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Note;
import fi.luotsi.counsellorui.answer.UndoOffer;
import fi.luotsi.counsellorui.service.Document;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A contact, as its page shows it. */
public record Contact(
        String id,
        int version,
        Label unit,
        Label channel,
        @Nullable Label hub,
        @Nullable Label municipality,
        @Nullable Label serviceLine,
        @Nullable Label clientGroup,
        @Nullable Label language,
        @Nullable Label initiator,
        List<Label> derived,
        @Nullable Label ground,
        OffsetDateTime receivedAt,
        @Nullable OffsetDateTime answeredAt,
        @Nullable OffsetDateTime endedAt,
        List<Topic> topics,
        @Nullable Label withoutTopic,
        @Nullable Boolean resolvedAtFirstContact,
        @Nullable Boolean specialSupport,
        First<Note> notes,
        @Nullable Named client,
        First<Chain> referralChains) {

    static final Document<Answer> DOCUMENT = new Document<>("Contact", Answer.class);

    /** The answer. */
    record Answer(
            @Nullable Contact contact,
            List<CorrectableEntry> correctable,
            @Nullable UndoOffer undoOffer) {}

    /** A topic, and what became of it. */
    public record Topic(Label topic, Label result) {}
}
