package fi.luotsi.commandside.contact;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.ELSA;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.FIRST;
import static fi.luotsi.commandside.decision.Examples.NOTE;
import static fi.luotsi.commandside.decision.Examples.SECOND;
import static fi.luotsi.commandside.decision.Examples.THIRD;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.ContactLinking.AssessBreach;
import fi.luotsi.kernel.casework.ContactLinking.BreachAssessed;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteAdded;
import fi.luotsi.kernel.casework.ContactNotes.ContactNoteRectified;
import fi.luotsi.kernel.casework.EpisodeLifecycle.EpisodeOpened;
import fi.luotsi.kernel.casework.ReferralSending.ReferralSent;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.PartedRecord;
import fi.luotsi.kernel.value.UnlinkedReferral;
import fi.luotsi.samples.EpisodeOpenedBuilder;
import fi.luotsi.samples.ReferralSentBuilder;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnlinkingTheWrongPersonTest {

    private static final Origin FROM_CALL = new Origin(CALL, null, null);
    private static final String WRONG = "wrong-person";

    private static Scenario called() {
        return given(registered(AINO), registered(ELSA), Call.of(CALL).event(), linked(CALL, AINO));
    }

    private static ReferralSent sent(
            ReferralId id, ReferralId chain, Origin origin, String kind, @Nullable ClientId client) {
        return ReferralSentBuilder.builder()
                .referralId(id)
                .rootId(chain)
                .origin(origin)
                .clientId(client)
                .unit("nokia")
                .kind(kind)
                .targetCategory("client-guidance")
                .target(text("Asiakasohjaus"))
                .build();
    }

    private static EpisodeOpened guided() {
        return EpisodeOpenedBuilder.builder()
                .episodeId(EPISODE)
                .clientId(AINO)
                .contactId(CALL)
                .worker(new UUID(1, 2))
                .unit("nokia")
                .build();
    }

    private static UnlinkContact unlink(String reason, UnlinkedReferral... choices) {
        return new UnlinkContact(CALL, reason, List.of(choices));
    }

    private static UnlinkedReferral becomes(ReferralId referral, String becomes) {
        return new UnlinkedReferral(referral, becomes);
    }

    private static ContactParted parted(String reason, PartedRecord... records) {
        return new ContactParted(CALL, AINO, reason, List.of(records));
    }

    private static PartedRecord record(UUID id, String becomes) {
        return new PartedRecord(id, becomes);
    }

    @Test
    void the_user_chooses_for_each_chain_and_every_episode_was_opened_by_mistake() {
        called().and(
                        guided(),
                        sent(FIRST, FIRST, FROM_CALL, "within-register", AINO),
                        sent(SECOND, SECOND, new Origin(null, EPISODE, null), "disclosed", AINO),
                        sent(THIRD, FIRST, new Origin(null, null, FIRST), "signposted", AINO))
                .when(unlink(WRONG, becomes(FIRST, "moves"), becomes(SECOND, "void")))
                .then(
                        new ContactUnlinked(CALL, AINO, WRONG),
                        parted(
                                WRONG,
                                record(EPISODE.value(), "mistaken"),
                                record(FIRST.value(), "moves"),
                                record(SECOND.value(), "void")));
    }

    @Test
    void a_choice_that_is_missing_is_refused() {
        called().and(sent(FIRST, FIRST, FROM_CALL, "within-register", AINO))
                .when(unlink(WRONG))
                .refused(RefusalCode.CHOICE_MISSING, "referrals");
    }

    @Test
    void a_choice_for_a_stranger_is_refused_with_its_path() {
        called().and(sent(FIRST, FIRST, FROM_CALL, "within-register", AINO))
                .when(unlink(WRONG, becomes(FIRST, "void"), becomes(SECOND, "void")))
                .refused(RefusalCode.NOT_FOUND, "referrals[1].referral");
    }

    @Test
    void a_chain_has_one_choice_and_it_is_to_move_or_to_be_void() {
        called().and(sent(FIRST, FIRST, FROM_CALL, "within-register", AINO))
                .when(unlink(WRONG, becomes(FIRST, "void"), becomes(FIRST, "stays")))
                .refused(
                        RefusalCode.DUPLICATE.at("referrals[1].referral"),
                        RefusalCode.NOT_ALLOWED_HERE.at("referrals[1].becomes"));
    }

    @Test
    void a_later_link_of_a_chain_has_no_choice_of_its_own() {
        called().and(
                        sent(FIRST, FIRST, FROM_CALL, "within-register", AINO),
                        sent(SECOND, FIRST, new Origin(null, null, FIRST), "signposted", AINO))
                .when(unlink(WRONG, becomes(FIRST, "moves"), becomes(SECOND, "void")))
                .refused(RefusalCode.NOT_FOUND, "referrals[1].referral");
    }

    @Test
    void for_another_reason_signposting_stays_with_the_contact_and_the_rest_with_the_client() {
        called().and(
                        guided(),
                        sent(FIRST, FIRST, FROM_CALL, "signposted", AINO),
                        sent(SECOND, SECOND, FROM_CALL, "within-register", AINO),
                        sent(THIRD, THIRD, new Origin(null, EPISODE, null), "signposted", AINO))
                .when(unlink("client-request"))
                .then(
                        new ContactUnlinked(CALL, AINO, "client-request"),
                        parted(
                                "client-request",
                                record(EPISODE.value(), "stays"),
                                record(FIRST.value(), "moves"),
                                record(SECOND.value(), "stays"),
                                record(THIRD.value(), "stays")));
    }

    @Test
    void for_another_reason_there_is_nothing_to_choose() {
        called().and(sent(FIRST, FIRST, FROM_CALL, "within-register", AINO))
                .when(unlink("client-request", becomes(FIRST, "void")))
                .refused(RefusalCode.NOT_ALLOWED_HERE, "referrals");
    }

    @Test
    void a_note_that_tells_who_it_is_keeps_the_contact_from_becoming_nobodys() {
        called().and(new ContactNoteAdded(CALL, NOTE, text("Soita 040 123 4567")))
                .when(unlink(WRONG))
                .refused(RefusalCode.NOTE_TELLS_WHO, "contactId");
        called().and(new ContactNoteAdded(CALL, NOTE, text("Soita 040 123 4567")))
                .when(unlink("client-request"))
                .refused(RefusalCode.NOTE_TELLS_WHO, "contactId");
    }

    @Test
    void the_note_counts_as_it_stands_now() {
        called().and(
                        new ContactNoteAdded(CALL, NOTE, text("Soita 040 123 4567")),
                        new ContactNoteRectified(CALL, NOTE, text("Soita"), text("Numero pois"), null))
                .when(unlink(WRONG))
                .then(new ContactUnlinked(CALL, AINO, WRONG), parted(WRONG));
    }

    @Test
    void the_wrong_person_is_assessed_as_a_breach_once() {
        BreachAssessed assessed = new BreachAssessed(CALL, "documented", text("Ei riskiä"));
        Scenario unlinked = called().and(new ContactUnlinked(CALL, AINO, WRONG), parted(WRONG));
        unlinked.when(new AssessBreach(CALL, "documented", "Ei riskiä")).then(assessed);
        unlinked.and(assessed)
                .when(new AssessBreach(CALL, "documented", "Ei riskiä"))
                .refused(RefusalCode.NO_BREACH_TO_ASSESS, "contactId");
    }

    @Test
    void another_reason_is_no_breach_to_assess() {
        called().and(new ContactUnlinked(CALL, AINO, "client-request"), parted("client-request"))
                .when(new AssessBreach(CALL, "no-breach", "Oma pyyntö"))
                .refused(RefusalCode.NO_BREACH_TO_ASSESS, "contactId");
    }
}
