package fi.luotsi.counsellorui.client;

import fi.luotsi.counsellorui.answer.Chain;
import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Duty;
import fi.luotsi.counsellorui.answer.First;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Name;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.answer.UndoOffer;
import fi.luotsi.counsellorui.service.Document;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A client's file, as its page shows it. */
public record Client(
        String id,
        int version,
        @Nullable Name name,
        @Nullable Birth identity,
        @Nullable Label municipality,
        @Nullable Address address,
        @Nullable Preferences preferences,
        List<Label> clientGroups,
        Label ageBand,
        OffsetDateTime registeredAt,
        Label unit,
        @Nullable OffsetDateTime undisclosedSince,
        @Nullable Death death,
        List<Permit> permits,
        List<Ban> bans,
        List<Restriction> restrictions,
        List<Representative> representatives,
        List<GuardianBan> guardianBans,
        List<Notice> notices,
        First<Contact> contacts,
        First<Episode> episodes,
        First<Chain> referralChains,
        First<Request> rightsRequests,
        @Nullable First<Duty> obligations,
        @Nullable First<Emergency> emergencies) {

    static final Document<Answer> DOCUMENT = new Document<>("Client", Answer.class);
    static final Document<CodeAnswer> IDENTITY_CODE = new Document<>("ClientIdentityCode", CodeAnswer.class);

    /** The answer. */
    record Answer(@Nullable Client client, @Nullable UndoOffer undoOffer) {}

    /** The answer about the identity code, which is asked for by itself, because each look is logged (1050/2018 § 29). */
    record CodeAnswer(@Nullable Identified client) {}

    /** Somebody and their code. */
    record Identified(@Nullable Identity identity) {}

    /** Personal identity code and day of birth. */
    record Identity(@Nullable String code, @Nullable LocalDate birthDate) {}

    /** When they were born. */
    public record Birth(@Nullable LocalDate birthDate) {}

    /** Where they live. */
    public record Address(String street, String locality) {}

    /** How they are served best. */
    public record Preferences(
            @Nullable Label motherTongue,
            @Nullable String culture,
            @Nullable String wishes) {}

    /** That they have died. */
    public record Death(LocalDate on) {}

    /** A permit to disclose. */
    public record Permit(
            String id, OffsetDateTime givenAt, @Nullable OffsetDateTime revokedAt) {}

    /** A ban on disclosure. */
    public record Ban(
            String id,
            Label coverage,
            @Nullable Label serviceTask,
            OffsetDateTime setAt,
            @Nullable OffsetDateTime liftedAt) {}

    /** A restriction of processing. */
    public record Restriction(
            String id,
            Label ground,
            OffsetDateTime restrictedAt,
            @Nullable OffsetDateTime liftedAt) {}

    /** Who may speak and be told for them. */
    public record Representative(
            String id,
            Label type,
            @Nullable Name name,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            Coded state,
            List<Label> mayBeToldOf) {

        public String told() {
            return mayBeToldOf.stream().map(Label::label).collect(Collectors.joining(", "));
        }
    }

    /** What they keep from their guardians. */
    public record GuardianBan(
            String id,
            List<Label> classes,
            OffsetDateTime decidedAt,
            @Nullable OffsetDateTime endedAt,
            @Nullable Label refusalGround) {

        public String what() {
            return classes.stream().map(Label::label).collect(Collectors.joining(", "));
        }
    }

    /** That they were told how their data are processed. */
    public record Notice(OffsetDateTime givenAt, Label version, Label language) {}

    /** A contact of theirs. */
    public record Contact(String id, OffsetDateTime receivedAt, Label channel, List<Topic> topics) {

        public String about() {
            return topics.stream().map(topic -> topic.topic().label()).collect(Collectors.joining(", "));
        }
    }

    /** What it was about. */
    public record Topic(Label topic) {}

    /** An episode of theirs. */
    public record Episode(
            String id,
            Coded state,
            OffsetDateTime openedAt,
            @Nullable OffsetDateTime closedAt,
            @Nullable Label result,
            @Nullable Coded interpreter,
            Staff worker) {}

    /** A request of theirs. */
    public record Request(String id, Label kind, Label state, LocalDate receivedOn) {}

    /** An emergency access to their file. */
    public record Emergency(String id, Staff user, OffsetDateTime openedAt, OffsetDateTime until) {}
}
