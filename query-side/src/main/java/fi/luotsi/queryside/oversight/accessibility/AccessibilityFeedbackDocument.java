package fi.luotsi.queryside.oversight.accessibility;

import fi.luotsi.kernel.casework.AccessibilityFeedback;
import fi.luotsi.kernel.casework.AccessibilityFeedback.AccessibilityFeedbackAnswered;
import fi.luotsi.kernel.casework.AccessibilityFeedback.AccessibilityFeedbackGiven;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Filtering;
import fi.luotsi.queryside.api.graphql.ListOrder;
import fi.luotsi.queryside.api.graphql.Records;
import fi.luotsi.queryside.api.graphql.RecordsFactory;
import fi.luotsi.queryside.api.graphql.ShownRecord;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.ProtectedRecord;
import fi.luotsi.queryside.projection.AggregateProjection;
import fi.luotsi.queryside.projection.Withers;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

/**
 * Feedback as the schema's {@code AccessibilityFeedback} shows it.
 *
 * @param newest the key that lists are sorted by
 */
@Withers
record AccessibilityFeedbackDocument(
        UUID id,
        long version,
        State state,
        Instant givenAt,
        String language,
        boolean answerAwaited,
        Personal<Text> feedback,
        @Nullable Personal<Text> contactDetails,
        @Nullable Answer answer,
        String newest)
        implements AccessibilityFeedbackDocumentBuilder.With, ShownRecord {

    /** Codes of the accessibility-feedback-state list. */
    enum State {
        OPEN,
        ANSWERED
    }

    /** The schema's {@code AccessibilityAnswer}. */
    record Answer(Instant answeredAt, UUID answeredBy, String manner, Personal<Text> text) {}

    @Override
    public ProtectedRecord record() {
        return ProtectedRecord.unlimited("AccessibilityFeedback", id, null, Set.of(Actor.SYSTEM.unit()));
    }

    static AccessibilityFeedbackDocument begun(AccessibilityFeedbackGiven given, Envelope by) {
        Instant at = by.metadata().occurredAt();
        return new AccessibilityFeedbackDocument(
                by.aggregate(),
                by.sequence(),
                State.OPEN,
                at,
                given.language(),
                given.answerAwaited(),
                given.feedback(),
                given.contactDetails(),
                null,
                SortKey.of(at, by.aggregate()));
    }

    AccessibilityFeedbackDocument after(AccessibilityFeedbackAnswered answered, Envelope by) {
        return with(now -> now.version(by.sequence())
                .state(State.ANSWERED)
                .answer(new Answer(
                        by.metadata().occurredAt(), by.metadata().actor().id(), answered.manner(), answered.answer())));
    }

    @Component
    static final class Model extends AggregateProjection<AccessibilityFeedback.Event, AccessibilityFeedbackDocument> {

        Model() {
            super("accessibility-feedback", AccessibilityFeedback.Event.class, AccessibilityFeedbackDocument.class);
            begins(AccessibilityFeedbackGiven.class, AccessibilityFeedbackDocument::begun);
            changes(AccessibilityFeedbackAnswered.class, AccessibilityFeedbackDocument::after);
            indexed("content.newest");
        }
    }

    /** Feedback, for those who look after the program. */
    @Controller
    static final class Queries {

        private final Records<AccessibilityFeedbackDocument> all;

        Queries(RecordsFactory records) {
            this.all = records.of(AccessibilityFeedbackDocument.class);
        }

        @QueryMapping
        Connection<AccessibilityFeedbackDocument> accessibilityFeedbacks(
                @Argument @Nullable Filter filter, @Argument ListOrder sort, DataFetchingEnvironment environment) {
            return all.page(
                    filter == null ? List.of() : filter.criteria(),
                    sort.by("content.newest", AccessibilityFeedbackDocument::newest),
                    environment);
        }

        /** The schema's {@code AccessibilityFeedbackFilter}. */
        record Filter(@Nullable List<UUID> ids, @Nullable String state) {

            List<Criteria> criteria() {
                return new Filtering()
                        .ids(ids)
                        .state("accessibility-feedback-state", state)
                        .criteria();
            }
        }
    }
}
