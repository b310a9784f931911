package fi.luotsi.counsellorui.day;

import fi.luotsi.counsellorui.answer.Count;
import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Named;
import fi.luotsi.counsellorui.answer.Ref;
import fi.luotsi.counsellorui.service.Document;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The answer to the document of that name. Lists that the person has no right to are absent. */
public record MyDay(
        @Nullable String state,
        @Nullable First<Obligation> obligations,
        @Nullable Count late,
        @Nullable First<Episode> caseload,
        @Nullable First<Chain> received,
        @Nullable First<Chain> sent,
        @Nullable First<Contact> contacts,
        @Nullable First<Feedback> feedback) {

    static final Document<MyDay> DOCUMENT = new Document<>("MyDay", MyDay.class);

    /** Feedback on accessibility that was not dealt with yet. */
    public record Feedback(String id, OffsetDateTime givenAt, Duties obligations) {}

    /** By when it is to be answered; none where there is nobody to answer. */
    public record Duties(List<Duty> nodes) {}

    /** Something that waits for the person. */
    public record Obligation(
            String id,
            Label rule,
            String law,
            String startedBy,
            LocalDate dueOn,
            boolean overdue,
            @Nullable Named client,
            @Nullable Ref episode,
            @Nullable Ref rightsRequest,
            @Nullable Ref contact,
            @Nullable String referral) {}

    /** An open episode. */
    public record Episode(
            String id,
            OffsetDateTime openedAt,
            @Nullable Label urgency,
            @Nullable Named client) {}

    /** A chain that waits. */
    public record Chain(List<Waiting> waiting) {}

    /** For how long. */
    public record Waiting(int days) {}

    /** A contact of today's. */
    public record Contact(
            String id,
            OffsetDateTime receivedAt,
            Label channel,
            List<Topic> topics,
            @Nullable Named client) {

        public String about() {
            return topics.stream().map(topic -> topic.topic().label()).collect(Collectors.joining(", "));
        }
    }

    /** What it was about. */
    public record Topic(Label topic) {}
}
