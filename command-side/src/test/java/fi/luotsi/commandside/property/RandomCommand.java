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

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.AccessCommand;
import fi.luotsi.kernel.command.CaseworkCommand;
import fi.luotsi.kernel.command.ClientCommand;
import fi.luotsi.kernel.command.ContactCommand;
import fi.luotsi.kernel.command.EmergencyCommand;
import fi.luotsi.kernel.command.EpisodeCommand;
import fi.luotsi.kernel.command.LimitCommand;
import fi.luotsi.kernel.command.MisuseCommand;
import fi.luotsi.kernel.command.ReferralCommand;
import fi.luotsi.kernel.command.RepresentationCommand;
import fi.luotsi.kernel.command.RightsCommand;
import fi.luotsi.kernel.command.SupervisionCommand;
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
                new ContactCommand.ReceiveContact(
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
            case 1 -> new ContactCommand.AddContactNote(contact, noteId(), text());
            case 2 -> new ContactCommand.LinkContact(contact, one(CLIENTS));
            case 3 ->
                new ContactCommand.RectifyContactNote(contact, noteId(), text(), text(), maybe(() -> one(REQUESTS)));
            default -> new ContactCommand.UnlinkContact(contact, code(CodeList.UNLINK_REASON));
        };
    }

    private ClientCommand client() {
        ClientId client = one(CLIENTS);
        return switch (dice.nextInt(18)) {
            case 15 -> new ClientCommand.GiveNotice(client, code(CodeList.NOTICE_VERSION), code(CodeList.LANGUAGE));
            case 16 -> new ClientCommand.RecordDeath(client, maybe(this::day));
            case 0 ->
                new ClientCommand.RegisterClient(
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
            case 1 -> new ClientCommand.RecordIdentityCode(client, text());
            case 2 -> new ClientCommand.ChangeClientName(client, new PersonName(text(), text()));
            case 3 -> new ClientCommand.ChangeClientMunicipality(client, code(CodeList.MUNICIPALITY));
            case 4 -> new ClientCommand.RecordPreferences(client, preferences());
            case 17 -> new ClientCommand.RecordAddress(client, maybe(() -> new Address(text(), text())));
            case 5, 6, 7, 8, 9 -> representation(client);
            case 10 ->
                new SupervisionCommand.MakeSupervisionPack(
                        client, new PackId(id(46)), code(CodeList.DISCLOSURE_BASIS), text(), text());
            default -> limit(client);
        };
    }

    private LimitCommand limit(ClientId client) {
        LimitId limit = new LimitId(id(310 + dice.nextInt(6)));
        UUID record = maybe(() -> one(CONTACTS).value());
        return switch (dice.nextInt(8)) {
            case 0 -> new LimitCommand.SetNonDisclosure(client);
            case 1 -> new LimitCommand.EndNonDisclosure(client);
            case 2 -> new LimitCommand.GivePermit(client, limit);
            case 3 -> new LimitCommand.RevokePermit(client, limit);
            case 4 ->
                new LimitCommand.SetBan(
                        client, limit, code(CodeList.BAN_COVERAGE), maybe(() -> code(CodeList.SERVICE_TASK)), record);
            case 5 -> new LimitCommand.LiftBan(client, limit);
            case 6 -> new LimitCommand.RestrictProcessing(client, limit, record, code(CodeList.RESTRICTION_GROUND));
            default -> new LimitCommand.LiftRestriction(client, limit, text());
        };
    }

    private RepresentationCommand representation(ClientId client) {
        LimitId ban = new LimitId(id(300 + dice.nextInt(6)));
        return switch (dice.nextInt(5)) {
            case 0 ->
                new RepresentationCommand.AddRepresentative(
                        client,
                        representative(),
                        code(CodeList.REPRESENTATIVE_TYPE),
                        informationClasses(),
                        day(),
                        maybe(this::day),
                        new PersonName(text(), text()),
                        maybe(this::text));
            case 1 -> new RepresentationCommand.EndRepresentation(client, representative());
            case 2 -> new RepresentationCommand.SetGuardianBan(client, ban, informationClasses());
            case 3 ->
                new RepresentationCommand.RefuseGuardianBan(
                        client, ban, informationClasses(), code(CodeList.GUARDIAN_BAN_REFUSAL_GROUND), text());
            default -> new RepresentationCommand.EndGuardianBan(client, ban);
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
                new EpisodeCommand.RequestAssessment(episode, code(CodeList.MATTER_INITIATOR), dice.nextBoolean());
            case 12 -> new EpisodeCommand.StartAssessment(episode);
            case 13 -> new EpisodeCommand.MakeDecision(episode, code(CodeList.DECISION_OUTCOME), text());
            case 14 -> new EpisodeCommand.CarryOutDecision(episode);
            case 15 -> new EpisodeCommand.RecordRegularNeed(episode, text());
            case 16 -> new EpisodeCommand.AssignOwnWorker(episode, maybe(() -> id(43)));
            case 17 -> new EpisodeCommand.WaiveOwnWorker(episode, code(CodeList.OWN_WORKER_WAIVER_GROUND));
            case 0 -> new EpisodeCommand.OpenEpisode(episode, one(CLIENTS), maybe(() -> one(CONTACTS)));
            case 1 -> new EpisodeCommand.ScreenUrgency(episode, code(CodeList.URGENCY), text());
            case 2 ->
                new EpisodeCommand.InitiateMatter(episode, code(CodeList.MATTER_INITIATOR), text(), maybe(this::text));
            case 3 ->
                new EpisodeCommand.RecordOpinion(
                        episode,
                        maybe(this::text),
                        maybe(this::text),
                        maybe(() -> code(CodeList.OPINION_MISSING_REASON)));
            case 4 -> new EpisodeCommand.ExplainOptions(episode, text(), text(), code(CodeList.LANGUAGE));
            case 5 ->
                new EpisodeCommand.RecordInterpreter(
                        episode,
                        code(CodeList.INTERPRETER_STATUS),
                        maybe(() -> code(CodeList.LANGUAGE)),
                        maybe(this::text));
            case 6 -> new EpisodeCommand.DraftPlan(episode, text());
            case 7 -> new EpisodeCommand.WaivePlan(episode, code(CodeList.PLAN_WAIVER_GROUND));
            case 8 -> new EpisodeCommand.AddEpisodeNote(episode, noteId(), text());
            case 9 ->
                new EpisodeCommand.CloseEpisode(
                        episode, code(CodeList.RESULT), maybe(this::text), code(CodeList.COPING));
            case 18 ->
                new EpisodeCommand.RectifyEpisodeNote(episode, noteId(), text(), text(), maybe(() -> one(REQUESTS)));
            default -> new EpisodeCommand.ReopenEpisode(episode, code(CodeList.REOPEN_REASON));
        };
    }

    private RightsCommand rights() {
        RightsRequestId request = one(REQUESTS);
        return switch (dice.nextInt(9)) {
            case 0 ->
                new RightsCommand.ReceiveRightsRequest(
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
                new RightsCommand.AssignRightsRequest(
                        request, dice.nextInt(4) > 0 ? "nokia" : code(CodeList.UNIT), maybe(() -> id(43)));
            case 2 -> new RightsCommand.ExtendRightsRequest(request, code(CodeList.EXTENSION_REASON));
            case 3, 4 ->
                new RightsCommand.DecideRightsRequest(
                        request,
                        code(CodeList.RIGHTS_OUTCOME),
                        maybe(() -> code(CodeList.REFUSAL_GROUND)),
                        maybe(this::text),
                        maybe(() -> id(44)));
            case 5 -> new RightsCommand.DeliverRightsRequest(request, code(CodeList.DELIVERY_MANNER));
            case 6 -> new RightsCommand.WithdrawRightsRequest(request, code(CodeList.WITHDRAWAL_REASON));
            default -> new RightsCommand.ReopenRightsRequest(request, code(CodeList.REQUEST_REOPEN_REASON));
        };
    }

    private ReferralCommand referral() {
        ReferralId referral = one(REFERRALS);
        return switch (dice.nextInt(10)) {
            case 0, 1, 2, 3 -> send(referral);
            case 4 -> new ReferralCommand.AcceptReferral(referral);
            case 5 -> new ReferralCommand.DeclineReferral(referral, code(CodeList.DECLINE_REASON), maybe(this::text));
            case 6 -> new ReferralCommand.RevokeReferral(referral, code(CodeList.REVOKE_REASON));
            case 7 -> new ReferralCommand.ConfirmServiceReceived(referral);
            case 8 ->
                new ReferralCommand.RecordServiceNotReceived(
                        referral, code(CodeList.DECLINE_REASON), maybe(this::text));
            default -> new ReferralCommand.RecordOutcomeUnknown(referral);
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
        return new ReferralCommand.SendReferral(
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
                ? new AccessCommand.EndAccess(grant, code(CodeList.GRANT_END_REASON))
                : new AccessCommand.GrantAccess(
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
                ? new EmergencyCommand.ReviewEmergency(emergency, dice.nextBoolean(), text())
                : new EmergencyCommand.OpenInEmergency(
                        emergency, one(CLIENTS), text(), maybe(() -> 1 + dice.nextInt(24)));
    }

    private MisuseCommand misuse() {
        MisuseId misuse = new MisuseId(dice.nextInt(3) == 0 ? CALL.value() : id(46));
        InquiryId inquiry = new InquiryId(id(47 + dice.nextInt(2)));
        return switch (dice.nextInt(7)) {
            case 0, 1 ->
                new MisuseCommand.OpenMisuseCase(
                        misuse,
                        dice.nextInt(4) == 0 ? null : one(CLIENTS),
                        dice.nextInt(4) == 0 ? WORKER.id() : id(43),
                        List.of(id(49)),
                        code(CodeList.MISUSE_ORIGIN),
                        text());
            case 2 -> new MisuseCommand.AskInMisuseCase(misuse, inquiry, text());
            case 3 -> new MisuseCommand.AnswerInMisuseCase(misuse, inquiry, text());
            case 4 ->
                new MisuseCommand.ConcludeMisuseCase(misuse, dice.nextBoolean(), maybe(this::text), maybe(this::text));
            default -> new MisuseCommand.TellOfMisuseCase(misuse, code(CodeList.DELIVERY_MANNER));
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
