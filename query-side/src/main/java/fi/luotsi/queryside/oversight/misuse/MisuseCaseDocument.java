package fi.luotsi.queryside.oversight.misuse;

import fi.luotsi.kernel.casework.MisuseCases.MisuseAnswered;
import fi.luotsi.kernel.casework.MisuseCases.MisuseAsked;
import fi.luotsi.kernel.casework.MisuseCases.MisuseConcluded;
import fi.luotsi.kernel.casework.MisuseCases.MisuseTold;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A case as the schema's {@code MisuseCase} shows it.
 *
 * @param unit that opened it
 * @param newest what lists are sorted by
 */
record MisuseDocument(
        UUID id,
        long version,
        State state,
        String unit,
        Instant openedAt,
        String origin,
        UUID suspect,
        @Nullable UUID clientId,
        List<UUID> uses,
        Personal<Text> grounds,
        List<Inquiry> inquiries,
        @Nullable Conclusion conclusion,
        @Nullable Instant toldAt,
        @Nullable String manner,
        String newest) {

    /** The schema's {@code MisuseState}. */
    enum State {
        OPEN,
        CONCLUDED,
        TOLD
    }

    record Inquiry(
            UUID id,
            Instant askedAt,
            Personal<Text> question,
            @Nullable Instant answeredAt,
            @Nullable Personal<Text> answer) {}

    record Conclusion(
            Instant concludedAt,
            UUID concludedBy,
            boolean lawful,
            Personal<Text> opinion,
            @Nullable Personal<Text> measures) {}

    MisuseDocument after(MisuseAsked asked, long at, Instant when) {
        Inquiry inquiry = new Inquiry(asked.inquiryId().value(), when, asked.question(), null, null);
        return with(
                at, state, Stream.concat(inquiries.stream(), Stream.of(inquiry)).toList(), conclusion);
    }

    MisuseDocument after(MisuseAnswered answered, long at, Instant when) {
        List<Inquiry> now = inquiries.stream()
                .map(each -> each.id().equals(answered.inquiryId().value())
                        ? new Inquiry(each.id(), each.askedAt(), each.question(), when, answered.answer())
                        : each)
                .toList();
        return with(at, state, now, conclusion);
    }

    MisuseDocument after(MisuseConcluded concluded, long at, Instant when, UUID by) {
        return with(
                at,
                State.CONCLUDED,
                inquiries,
                new Conclusion(when, by, concluded.lawful(), concluded.opinion(), concluded.measures()));
    }

    MisuseDocument after(MisuseTold told, long at, Instant when) {
        return new MisuseDocument(
                id,
                at,
                State.TOLD,
                unit,
                openedAt,
                origin,
                suspect,
                clientId,
                uses,
                grounds,
                inquiries,
                conclusion,
                when,
                told.manner(),
                newest);
    }

    private MisuseDocument with(
            long newVersion, State newState, List<Inquiry> newInquiries, @Nullable Conclusion newConclusion) {
        return new MisuseDocument(
                id,
                newVersion,
                newState,
                unit,
                openedAt,
                origin,
                suspect,
                clientId,
                uses,
                grounds,
                newInquiries,
                newConclusion,
                toldAt,
                manner,
                newest);
    }
}
