package fi.luotsi.commandside.property;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.ELSA;
import static fi.luotsi.commandside.decision.Examples.EPISODE;
import static fi.luotsi.commandside.decision.Examples.FIRST;
import static fi.luotsi.commandside.decision.Examples.NOW;
import static fi.luotsi.commandside.decision.Examples.OTHER_CALL;
import static fi.luotsi.commandside.decision.Examples.REQUEST;
import static fi.luotsi.commandside.decision.Examples.SECOND;
import static fi.luotsi.commandside.decision.Examples.THIRD;
import static fi.luotsi.commandside.decision.Examples.WORKER;
import static fi.luotsi.commandside.decision.Examples.id;

import fi.luotsi.kernel.casework.AccessCommand;
import fi.luotsi.kernel.casework.AccessGrants;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.casework.ClientFacts;
import fi.luotsi.kernel.casework.ClientRegistration;
import fi.luotsi.kernel.casework.ClientRepresentatives;
import fi.luotsi.kernel.casework.ContactCommand;
import fi.luotsi.kernel.casework.ContactLinking;
import fi.luotsi.kernel.casework.ContactNotes;
import fi.luotsi.kernel.casework.ContactReceiving;
import fi.luotsi.kernel.casework.Emergencies;
import fi.luotsi.kernel.casework.EmergencyCommand;
import fi.luotsi.kernel.casework.EpisodeAssessment;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeHearing;
import fi.luotsi.kernel.casework.EpisodeLifecycle;
import fi.luotsi.kernel.casework.EpisodeNotes;
import fi.luotsi.kernel.casework.EpisodePlanning;
import fi.luotsi.kernel.casework.MisuseCases;
import fi.luotsi.kernel.casework.MisuseCommand;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.ReferralAnswers;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.ReferralOutcome;
import fi.luotsi.kernel.casework.ReferralSending;
import fi.luotsi.kernel.casework.RightsCommand;
import fi.luotsi.kernel.casework.RightsRequests;
import fi.luotsi.kernel.casework.SupervisionPacks;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EmergencyId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.id.InquiryId;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.id.MisuseId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.id.PackId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RepresentativeId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.Topic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Commands on a handful of records, so that they meet; about half of what they say is wrong. */
final class RandomCommand {

    private static final List<ContactId> CONTACTS = List.of(CALL, OTHER_CALL);
    private static final List<ClientId> CLIENTS = List.of(AINO, ELSA, new ClientId(CALL.value()));
    private static final List<EpisodeId> EPISODES = List.of(EPISODE, new EpisodeId(id(40)));
    private static final List<ReferralId> REFERRALS = List.of(FIRST, SECOND, THIRD, new ReferralId(id(41)));
    private static final List<GrantId> GRANTS = List.of(new GrantId(id(42)), new GrantId(CALL.value()));
    private static final List<RightsRequestId> REQUESTS = List.of(REQUEST, new RightsRequestId(id(42)));
    private static final List<String> TEXTS = List.of(
            "Kysyi kotiavusta",
            "131052-308T",
            "040 123 4567",
            "testi@example.fi",
            " ",
            "",
            "ä🙂",
            "131052-308U",
            "\u0000",
            "\uD800");

    private final Random dice;

    RandomCommand(long seed) {
        this.dice = new Random(seed);
    }

    CaseworkCommand next() {
        return switch (dice.nextInt(24)) {
            case 21, 22, 23 -> rights();
            case 0, 1, 2 -> contact();
            case 3, 4, 5 -> client();
            case 6, 7, 8, 9, 10, 11, 12 -> episode();
            case 13 -> dice.nextBoolean() ? access() : emergency();
            case 14 -> misuse();
            default -> referral();
        };
    }

    private ContactCommand contact() {
        ContactId contact = one(CONTACTS);
        return switch (dice.nextInt(5)) {
            case 0 ->
                new ContactReceiving.ReceiveContact(
                        contact,
                        code(CodeList.CHANNEL),
                        maybe(() -> code(CodeList.UNIT)),
                        code(CodeList.MUNICIPALITY),
                        code(CodeList.SERVICE_LINE),
                        code(CodeList.CLIENT_GROUP),
                        code(CodeList.LANGUAGE),
                        code(CodeList.INITIATOR),
                        time(),
                        maybe(this::time),
                        maybe(this::time),
                        Stream.generate(() -> new Topic(code(CodeList.TOPIC), code(CodeList.RESULT)))
                                .limit(1 + dice.nextInt(3))
                                .toList(),
                        dice.nextBoolean(),
                        dice.nextBoolean(),
                        maybe(this::noteId),
                        maybe(this::text),
                        dice.nextInt(3) == 0 ? code(CodeList.NOTIFICATION_GROUND) : null);
            case 1 -> new ContactNotes.AddContactNote(contact, noteId(), text());
            case 2 -> new ContactLinking.LinkContact(contact, one(CLIENTS));
            case 3 ->
                new ContactNotes.RectifyContactNote(contact, noteId(), text(), text(), maybe(() -> one(REQUESTS)));
            default -> new ContactLinking.UnlinkContact(contact, code(CodeList.UNLINK_REASON));
        };
    }

    private ClientCommand client() {
        ClientId client = one(CLIENTS);
        return switch (dice.nextInt(18)) {
            case 15 -> new ClientFacts.GiveNotice(client, code(CodeList.NOTICE_VERSION), code(CodeList.LANGUAGE));
            case 16 -> new ClientRegistration.RecordDeath(client, maybe(this::day));
            case 0 ->
                new ClientRegistration.RegisterClient(
                        client,
                        id(50),
                        maybe(this::text),
                        maybe(this::day),
                        new PersonName(text(), text()),
                        code(CodeList.MUNICIPALITY),
                        Stream.generate(() -> code(CodeList.CLIENT_GROUP))
                                .limit(1 + dice.nextInt(3))
                                .toList(),
                        maybe(this::preferences));
            case 1 -> new ClientRegistration.RecordIdentityCode(client, text());
            case 2 -> new ClientFacts.ChangeClientName(client, new PersonName(text(), text()));
            case 3 -> new ClientFacts.ChangeClientMunicipality(client, code(CodeList.MUNICIPALITY));
            case 4 -> new ClientFacts.RecordPreferences(client, preferences());
            case 17 -> new ClientFacts.RecordAddress(client, maybe(() -> new Address(text(), text())));
            case 5, 6, 7, 8, 9 -> representation(client);
            case 10 ->
                new SupervisionPacks.MakeSupervisionPack(
                        client, new PackId(id(46)), code(CodeList.DISCLOSURE_BASIS), text(), text());
            default -> limit(client);
        };
    }

    private ProcessingLimits.Command limit(ClientId client) {
        LimitId limit = new LimitId(id(310 + dice.nextInt(6)));
        UUID record = maybe(() -> one(CONTACTS).value());
        return switch (dice.nextInt(8)) {
            case 0 -> new ProcessingLimits.SetNonDisclosure(client);
            case 1 -> new ProcessingLimits.EndNonDisclosure(client);
            case 2 -> new ProcessingLimits.GivePermit(client, limit);
            case 3 -> new ProcessingLimits.RevokePermit(client, limit);
            case 4 ->
                new ProcessingLimits.SetBan(
                        client, limit, code(CodeList.BAN_COVERAGE), maybe(() -> code(CodeList.SERVICE_TASK)), record);
            case 5 -> new ProcessingLimits.LiftBan(client, limit);
            case 6 -> new ProcessingLimits.RestrictProcessing(client, limit, record, code(CodeList.RESTRICTION_GROUND));
            default -> new ProcessingLimits.LiftRestriction(client, limit, text());
        };
    }

    private ClientRepresentatives.Command representation(ClientId client) {
        LimitId ban = new LimitId(id(300 + dice.nextInt(6)));
        return switch (dice.nextInt(5)) {
            case 0 ->
                new ClientRepresentatives.AddRepresentative(
                        client,
                        representative(),
                        code(CodeList.REPRESENTATIVE_TYPE),
                        informationClasses(),
                        day(),
                        maybe(this::day),
                        new PersonName(text(), text()),
                        maybe(this::text));
            case 1 -> new ClientRepresentatives.EndRepresentation(client, representative());
            case 2 -> new ClientRepresentatives.SetGuardianBan(client, ban, informationClasses());
            case 3 ->
                new ClientRepresentatives.RefuseGuardianBan(
                        client, ban, informationClasses(), code(CodeList.GUARDIAN_BAN_REFUSAL_GROUND), text());
            default -> new ClientRepresentatives.EndGuardianBan(client, ban);
        };
    }

    private RepresentativeId representative() {
        return new RepresentativeId(id(280 + dice.nextInt(6)));
    }

    private List<String> informationClasses() {
        return Stream.generate(() -> code(CodeList.INFORMATION_CLASS))
                .limit(1 + dice.nextInt(2))
                .toList();
    }

    private EpisodeCommand episode() {
        EpisodeId episode = one(EPISODES);
        return switch (dice.nextInt(19)) {
            case 11 ->
                new EpisodeAssessment.RequestAssessment(episode, code(CodeList.MATTER_INITIATOR), dice.nextBoolean());
            case 12 -> new EpisodeAssessment.StartAssessment(episode);
            case 13 -> new EpisodeAssessment.MakeDecision(episode, code(CodeList.DECISION_OUTCOME), text());
            case 14 -> new EpisodeAssessment.CarryOutDecision(episode);
            case 15 -> new EpisodePlanning.RecordRegularNeed(episode, text());
            case 16 -> new EpisodePlanning.AssignOwnWorker(episode, maybe(() -> id(43)));
            case 17 -> new EpisodePlanning.WaiveOwnWorker(episode, code(CodeList.OWN_WORKER_WAIVER_GROUND));
            case 0 -> new EpisodeLifecycle.OpenEpisode(episode, one(CLIENTS), maybe(() -> one(CONTACTS)));
            case 1 -> new EpisodeHearing.ScreenUrgency(episode, code(CodeList.URGENCY), text());
            case 2 ->
                new EpisodeHearing.InitiateMatter(episode, code(CodeList.MATTER_INITIATOR), text(), maybe(this::text));
            case 3 ->
                new EpisodeHearing.RecordOpinion(
                        episode,
                        maybe(this::text),
                        maybe(this::text),
                        maybe(() -> code(CodeList.OPINION_MISSING_REASON)));
            case 4 -> new EpisodeHearing.ExplainOptions(episode, text(), text(), code(CodeList.LANGUAGE));
            case 5 ->
                new EpisodeHearing.RecordInterpreter(
                        episode,
                        code(CodeList.INTERPRETER_STATUS),
                        maybe(() -> code(CodeList.LANGUAGE)),
                        maybe(this::text));
            case 6 -> new EpisodePlanning.DraftPlan(episode, text());
            case 7 -> new EpisodePlanning.WaivePlan(episode, code(CodeList.PLAN_WAIVER_GROUND));
            case 8 -> new EpisodeNotes.AddEpisodeNote(episode, noteId(), text());
            case 9 ->
                new EpisodeLifecycle.CloseEpisode(
                        episode, code(CodeList.RESULT), maybe(this::text), code(CodeList.COPING));
            case 18 ->
                new EpisodeNotes.RectifyEpisodeNote(episode, noteId(), text(), text(), maybe(() -> one(REQUESTS)));
            default -> new EpisodeLifecycle.ReopenEpisode(episode, code(CodeList.REOPEN_REASON));
        };
    }

    private RightsCommand rights() {
        RightsRequestId request = one(REQUESTS);
        return switch (dice.nextInt(9)) {
            case 0 ->
                new RightsRequests.ReceiveRightsRequest(
                        request,
                        one(CLIENTS),
                        code(CodeList.RIGHTS_REQUEST_KIND),
                        code(CodeList.RIGHTS_REQUEST_FORM),
                        code(CodeList.INITIATOR),
                        day(),
                        text(),
                        maybe(this::text),
                        maybe(this::day),
                        maybe(this::day));
            case 1 ->
                new RightsRequests.AssignRightsRequest(
                        request, dice.nextInt(4) > 0 ? "nokia" : code(CodeList.UNIT), maybe(() -> id(43)));
            case 2 -> new RightsRequests.ExtendRightsRequest(request, code(CodeList.EXTENSION_REASON));
            case 3, 4 ->
                new RightsRequests.DecideRightsRequest(
                        request,
                        code(CodeList.RIGHTS_OUTCOME),
                        maybe(() -> code(CodeList.REFUSAL_GROUND)),
                        maybe(this::text),
                        maybe(() -> id(44)));
            case 5 -> new RightsRequests.DeliverRightsRequest(request, code(CodeList.DELIVERY_MANNER));
            case 6 -> new RightsRequests.WithdrawRightsRequest(request, code(CodeList.WITHDRAWAL_REASON));
            default -> new RightsRequests.ReopenRightsRequest(request, code(CodeList.REQUEST_REOPEN_REASON));
        };
    }

    private ReferralCommand referral() {
        ReferralId referral = one(REFERRALS);
        return switch (dice.nextInt(10)) {
            case 0, 1, 2, 3 -> send(referral);
            case 4 -> new ReferralAnswers.AcceptReferral(referral);
            case 5 -> new ReferralAnswers.DeclineReferral(referral, code(CodeList.DECLINE_REASON), maybe(this::text));
            case 6 -> new ReferralSending.RevokeReferral(referral, code(CodeList.REVOKE_REASON));
            case 7 -> new ReferralOutcome.ConfirmServiceReceived(referral);
            case 8 ->
                new ReferralOutcome.RecordServiceNotReceived(
                        referral, code(CodeList.DECLINE_REASON), maybe(this::text));
            default -> new ReferralOutcome.RecordOutcomeUnknown(referral);
        };
    }

    private ReferralCommand send(ReferralId referral) {
        Origin origin =
                switch (dice.nextInt(7)) {
                    case 0, 1 -> new Origin(one(CONTACTS), null, null);
                    case 2, 3 -> new Origin(null, one(EPISODES), null);
                    case 4, 5 -> new Origin(null, null, one(REFERRALS));
                    default -> new Origin(maybe(() -> one(CONTACTS)), maybe(() -> one(EPISODES)), one(REFERRALS));
                };
        return new ReferralSending.SendReferral(
                referral,
                origin,
                code(CodeList.REFERRAL_KIND),
                code(CodeList.TARGET_CATEGORY),
                maybe(() -> code(CodeList.UNIT)),
                text(),
                maybe(() -> code(CodeList.DISCLOSURE_BASIS)),
                maybe(this::text),
                maybe(this::text));
    }

    private AccessCommand access() {
        GrantId grant = one(GRANTS);
        return dice.nextInt(3) == 0
                ? new AccessGrants.EndAccess(grant, code(CodeList.GRANT_END_REASON))
                : new AccessGrants.GrantAccess(
                        grant,
                        dice.nextBoolean() ? WORKER.id() : id(43),
                        "Testi Henkilö",
                        text(),
                        code(CodeList.ROLE),
                        code(CodeList.UNIT),
                        Stream.generate(() -> code(CodeList.SERVICE_TASK))
                                .limit(1 + dice.nextInt(3))
                                .toList(),
                        maybe(this::time),
                        maybe(this::time));
    }

    private EmergencyCommand emergency() {
        EmergencyId emergency = new EmergencyId(dice.nextInt(3) == 0 ? CALL.value() : id(44));
        return dice.nextBoolean()
                ? new Emergencies.ReviewEmergency(emergency, dice.nextBoolean(), text())
                : new Emergencies.OpenInEmergency(emergency, one(CLIENTS), text(), maybe(() -> 1 + dice.nextInt(24)));
    }

    private MisuseCommand misuse() {
        MisuseId misuse = new MisuseId(dice.nextInt(3) == 0 ? CALL.value() : id(46));
        InquiryId inquiry = new InquiryId(id(47 + dice.nextInt(2)));
        return switch (dice.nextInt(7)) {
            case 0, 1 ->
                new MisuseCases.OpenMisuseCase(
                        misuse,
                        dice.nextInt(4) == 0 ? null : one(CLIENTS),
                        dice.nextInt(4) == 0 ? WORKER.id() : id(43),
                        List.of(id(49)),
                        code(CodeList.MISUSE_ORIGIN),
                        text());
            case 2 -> new MisuseCases.AskInMisuseCase(misuse, inquiry, text());
            case 3 -> new MisuseCases.AnswerInMisuseCase(misuse, inquiry, text());
            case 4 ->
                new MisuseCases.ConcludeMisuseCase(misuse, dice.nextBoolean(), maybe(this::text), maybe(this::text));
            default -> new MisuseCases.TellOfMisuseCase(misuse, code(CodeList.DELIVERY_MANNER));
        };
    }

    private Preferences preferences() {
        return new Preferences(code(CodeList.LANGUAGE), maybe(this::text), maybe(this::text));
    }

    private NoteId noteId() {
        return dice.nextInt(20) == 0 ? new NoteId(one(EPISODES).value()) : new NoteId(id(60 + dice.nextInt(40)));
    }

    private LocalDate day() {
        return LocalDate.of(1890, 1, 1).plusDays(dice.nextInt(52_000));
    }

    private Instant time() {
        return NOW.plusSeconds(dice.nextInt(900) - 600);
    }

    private String text() {
        return dice.nextBoolean() ? TEXTS.getFirst() : one(TEXTS);
    }

    private String code(CodeList list) {
        return one(Codes.published().all(list).stream().map(Code::value).toList());
    }

    private <T> T one(List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return dice.nextBoolean() ? value.get() : null;
    }
}
