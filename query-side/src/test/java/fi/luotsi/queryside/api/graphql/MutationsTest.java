package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.command.CaseworkCommand;
import fi.luotsi.kernel.command.ClientCommand;
import fi.luotsi.kernel.command.ContactCommand;
import fi.luotsi.kernel.command.DestructionCommand;
import fi.luotsi.kernel.command.EpisodeCommand;
import fi.luotsi.kernel.command.LimitCommand;
import fi.luotsi.kernel.command.ReferralCommand;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.command.RepresentationCommand;
import fi.luotsi.kernel.command.RightsCommand;
import fi.luotsi.kernel.command.SupervisionCommand;
import fi.luotsi.kernel.event.DestructionEvent.DestructionProposed;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.id.RightsRequestId;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.NotedCommands;
import fi.luotsi.queryside.asking.NotedCommands.Noted;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import fi.luotsi.queryside.asking.UseRows;
import fi.luotsi.queryside.asking.Writer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which command a mutation sends, with whose name on it. The command side's own answer is tested where it is. */
@OnRealStores
class MutationsTest {

    private static final String OF_ANY_UNIT = "makeSupervisionPack";

    private static final Instant MONDAY = Records.MONDAY;

    @Autowired
    private Writer archive;

    @Autowired
    private Asking asking;

    @Autowired
    private NotedCommands commands;

    @Autowired
    private UseRows uses;

    private final Person aino = Person.counsellor(Records.newUnit());
    private final ContactId contact = Records.contactId();
    private final ClientId client = Records.clientId();
    private final EpisodeId episode = Records.episodeId();
    private final ReferralId referral = Records.referralId();
    private final RightsRequestId request = Records.requestId();
    private final DestructionId destruction = new DestructionId(Ids.next());

    /** {@code $…} stands for an id of this test; everything else is sent as it is written. */
    record Case(String mutation, Class<? extends CaseworkCommand> command, String input) {
        @Override
        public String toString() {
            return mutation;
        }
    }

    static List<Case> cases() {
        return List.of(
                new Case("receiveContact", ContactCommand.ReceiveContact.class, """
                        {"contactId":"$new","channel":"phone","municipality":"837","serviceLine":"older-people",\
                        "clientGroup":"older","language":"fi","initiator":"self","receivedAt":"2026-03-02T07:15:00Z",\
                        "topics":[{"topic":"food","result":"helped-on-site"}],"resolvedAtFirstContact":true,\
                        "specialSupport":false,"noteId":"$new","note":"äiti"}"""),
                new Case(
                        "rectifyContactNote",
                        ContactCommand.RectifyContactNote.class,
                        "{\"contactId\":\"$contact\",\"noteId\":\"$new\",\"note\":\"isä\",\"reason\":\"väärä\"}"),
                new Case(
                        "addContactNote",
                        ContactCommand.AddContactNote.class,
                        "{\"contactId\":\"$contact\",\"noteId\":\"$new\",\"note\":\"äiti\"}"),
                new Case(
                        "linkContact",
                        ContactCommand.LinkContact.class,
                        "{\"contactId\":\"$contact\",\"clientId\":\"$client\"}"),
                new Case(
                        "unlinkContact",
                        ContactCommand.UnlinkContact.class,
                        "{\"contactId\":\"$contact\",\"reason\":\"wrong-person\"}"),
                new Case("registerClient", ClientCommand.RegisterClient.class, """
                        {"clientId":"$new","search":"$search","birthDate":"1941-05-06",\
                        "name":{"given":"Väinö","family":"Öhman"},"municipality":"837","clientGroups":["older"],\
                        "preferences":{"motherTongue":"sv","wishes":"ring inte"}}"""),
                new Case(
                        "recordIdentityCode",
                        ClientCommand.RecordIdentityCode.class,
                        "{\"clientId\":\"$client\",\"identityCode\":\"060541-907X\"}"),
                new Case(
                        "changeClientName",
                        ClientCommand.ChangeClientName.class,
                        "{\"clientId\":\"$client\",\"name\":{\"given\":\"Väinö\",\"family\":\"Öhman\"}}"),
                new Case(
                        "changeClientMunicipality",
                        ClientCommand.ChangeClientMunicipality.class,
                        "{\"clientId\":\"$client\",\"municipality\":\"604\"}"),
                new Case(
                        "recordAddress",
                        ClientCommand.RecordAddress.class,
                        "{\"clientId\":\"$client\",\"address\":{\"street\":\"Kuja 1\",\"locality\":\"33100 Tampere\"}}"),
                new Case(
                        "recordPreferences",
                        ClientCommand.RecordPreferences.class,
                        "{\"clientId\":\"$client\",\"preferences\":{\"motherTongue\":\"fi\",\"culture\":\"rom\"}}"),
                new Case(
                        "recordDeath",
                        ClientCommand.RecordDeath.class,
                        "{\"clientId\":\"$client\",\"diedOn\":\"2026-02-27\"}"),
                new Case(
                        "confirmDestruction",
                        DestructionCommand.ConfirmDestruction.class,
                        "{\"destructionId\":\"$destruction\"}"),
                new Case(
                        "holdRecord",
                        DestructionCommand.HoldRecord.class,
                        "{\"destructionId\":\"$destruction\",\"record\":\"$contact\","
                                + "\"ground\":\"legal-claim\",\"reasons\":\"kanne\"}"),
                new Case(
                        "releaseRecord",
                        DestructionCommand.ReleaseRecord.class,
                        "{\"destructionId\":\"$destruction\",\"record\":\"$contact\",\"reasons\":\"sovittu\"}"),
                new Case(
                        "destroyEntry",
                        DestructionCommand.DestroyEntry.class,
                        "{\"destructionId\":\"$new\",\"record\":\"$contact\",\"noteId\":\"$new\","
                                + "\"ground\":\"unlawful\",\"reasons\":\"erehdys\"}"),
                new Case(
                        "openEpisode",
                        EpisodeCommand.OpenEpisode.class,
                        "{\"episodeId\":\"$new\",\"clientId\":\"$client\",\"contactId\":\"$contact\"}"),
                new Case(
                        "screenUrgency",
                        EpisodeCommand.ScreenUrgency.class,
                        "{\"episodeId\":\"$episode\",\"urgency\":\"urgent\",\"grounds\":\"yksin\"}"),
                new Case(
                        "addRepresentative",
                        RepresentationCommand.AddRepresentative.class,
                        "{\"clientId\":\"$client\",\"representativeId\":\"$new\",\"type\":\"close-person\","
                                + "\"scope\":[\"guidance\"],\"validFrom\":\"2026-03-01\",\"validUntil\":\"2026-12-31\","
                                + "\"name\":{\"given\":\"Olli\",\"family\":\"Esimerkki\"},\"consentReference\":\"lomake 7\"}"),
                new Case(
                        "endRepresentation",
                        RepresentationCommand.EndRepresentation.class,
                        "{\"clientId\":\"$client\",\"representativeId\":\"$new\"}"),
                new Case(
                        "setGuardianBan",
                        RepresentationCommand.SetGuardianBan.class,
                        "{\"clientId\":\"$client\",\"banId\":\"$new\",\"classes\":[\"contacts\"]}"),
                new Case(
                        "refuseGuardianBan",
                        RepresentationCommand.RefuseGuardianBan.class,
                        "{\"clientId\":\"$client\",\"banId\":\"$new\",\"classes\":[\"contacts\"],"
                                + "\"ground\":\"against-interest\",\"reasons\":\"hoito\"}"),
                new Case(
                        "endGuardianBan",
                        RepresentationCommand.EndGuardianBan.class,
                        "{\"clientId\":\"$client\",\"banId\":\"$new\"}"),
                new Case("setNonDisclosure", LimitCommand.SetNonDisclosure.class, "{\"clientId\":\"$client\"}"),
                new Case("endNonDisclosure", LimitCommand.EndNonDisclosure.class, "{\"clientId\":\"$client\"}"),
                new Case(
                        "givePermit",
                        LimitCommand.GivePermit.class,
                        "{\"clientId\":\"$client\",\"permitId\":\"$new\"}"),
                new Case(
                        "revokePermit",
                        LimitCommand.RevokePermit.class,
                        "{\"clientId\":\"$client\",\"permitId\":\"$new\"}"),
                new Case(
                        "setBan",
                        LimitCommand.SetBan.class,
                        "{\"clientId\":\"$client\",\"banId\":\"$new\",\"coverage\":\"document\",\"record\":\"$new\"}"),
                new Case("liftBan", LimitCommand.LiftBan.class, "{\"clientId\":\"$client\",\"banId\":\"$new\"}"),
                new Case(
                        "restrictProcessing",
                        LimitCommand.RestrictProcessing.class,
                        "{\"clientId\":\"$client\",\"restrictionId\":\"$new\",\"ground\":\"unlawful\"}"),
                new Case(
                        "liftRestriction",
                        LimitCommand.LiftRestriction.class,
                        "{\"clientId\":\"$client\",\"restrictionId\":\"$new\",\"reasons\":\"oikaistu\"}"),
                new Case(
                        "makeSupervisionPack",
                        SupervisionCommand.MakeSupervisionPack.class,
                        "{\"clientId\":\"$client\",\"packId\":\"$new\",\"basis\":\"741-2023\",\"recipient\":\"virasto\","
                                + "\"information\":\"kantelu\"}"),
                new Case(
                        "initiateMatter",
                        EpisodeCommand.InitiateMatter.class,
                        "{\"episodeId\":\"$episode\",\"initiator\":\"client\",\"need\":\"apua\",\"grounds\":\"kaatui\"}"),
                new Case(
                        "recordOpinion",
                        EpisodeCommand.RecordOpinion.class,
                        "{\"episodeId\":\"$episode\",\"wishes\":\"koti\",\"opinion\":\"hyvä\"}"),
                new Case(
                        "explainOptions",
                        EpisodeCommand.ExplainOptions.class,
                        "{\"episodeId\":\"$episode\",\"options\":\"a\",\"effects\":\"b\",\"language\":\"fi\"}"),
                new Case(
                        "recordInterpreter",
                        EpisodeCommand.RecordInterpreter.class,
                        "{\"episodeId\":\"$episode\",\"status\":\"needed\",\"language\":\"se\"}"),
                new Case(
                        "draftPlan",
                        EpisodeCommand.DraftPlan.class,
                        "{\"episodeId\":\"$episode\",\"plan\":\"käynti\"}"),
                new Case(
                        "waivePlan",
                        EpisodeCommand.WaivePlan.class,
                        "{\"episodeId\":\"$episode\",\"ground\":\"temporary-advice\"}"),
                new Case(
                        "rectifyEpisodeNote",
                        EpisodeCommand.RectifyEpisodeNote.class,
                        "{\"episodeId\":\"$episode\",\"noteId\":\"$new\",\"note\":\"isä\",\"reason\":\"väärä\"}"),
                new Case(
                        "addEpisodeNote",
                        EpisodeCommand.AddEpisodeNote.class,
                        "{\"episodeId\":\"$episode\",\"noteId\":\"$new\",\"note\":\"soitti\"}"),
                new Case(
                        "closeEpisode",
                        EpisodeCommand.CloseEpisode.class,
                        "{\"episodeId\":\"$episode\",\"result\":\"other\",\"resultText\":\"muutti\",\"coping\":\"well\"}"),
                new Case(
                        "reopenEpisode",
                        EpisodeCommand.ReopenEpisode.class,
                        "{\"episodeId\":\"$episode\",\"reason\":\"need-continues\"}"),
                new Case("sendReferral", ReferralCommand.SendReferral.class, """
                        {"referralId":"$new","origin":{"episode":"$episode"},"kind":"disclosed",\
                        "targetCategory":"health-needs-assessment","target":"Terveysasema","basis":"consent",\
                        "consentReference":"paperi 3","information":"kaatui"}"""),
                new Case("acceptReferral", ReferralCommand.AcceptReferral.class, "{\"referralId\":\"$referral\"}"),
                new Case(
                        "declineReferral",
                        ReferralCommand.DeclineReferral.class,
                        "{\"referralId\":\"$referral\",\"reason\":\"other\",\"reasonText\":\"ei meillä\"}"),
                new Case(
                        "revokeReferral",
                        ReferralCommand.RevokeReferral.class,
                        "{\"referralId\":\"$referral\",\"reason\":\"need-ended\"}"),
                new Case(
                        "confirmServiceReceived",
                        ReferralCommand.ConfirmServiceReceived.class,
                        "{\"referralId\":\"$referral\"}"),
                new Case(
                        "recordServiceNotReceived",
                        ReferralCommand.RecordServiceNotReceived.class,
                        "{\"referralId\":\"$referral\",\"reason\":\"no-capacity\"}"),
                new Case(
                        "recordOutcomeUnknown",
                        ReferralCommand.RecordOutcomeUnknown.class,
                        "{\"referralId\":\"$referral\"}"),
                new Case(
                        "receiveRightsRequest",
                        RightsCommand.ReceiveRightsRequest.class,
                        "{\"requestId\":\"$new\",\"clientId\":\"$client\",\"kind\":\"log-report\",\"form\":\"written\",\"applicant\":\"self\",\"receivedOn\":\"2026-03-02\",\"asked\":\"kuka katsoi\",\"specialReason\":\"epäily\",\"periodFrom\":\"2022-01-01\",\"periodTo\":\"2026-03-01\"}"),
                new Case(
                        "assignRightsRequest",
                        RightsCommand.AssignRightsRequest.class,
                        "{\"requestId\":\"$request\",\"unit\":\"omavalvonta\",\"handler\":\"$new\"}"),
                new Case(
                        "extendRightsRequest",
                        RightsCommand.ExtendRightsRequest.class,
                        "{\"requestId\":\"$request\",\"reason\":\"complexity\"}"),
                new Case(
                        "decideRightsRequest",
                        RightsCommand.DecideRightsRequest.class,
                        "{\"requestId\":\"$request\",\"outcome\":\"refused\",\"ground\":\"gdpr-12-6\",\"reasons\":\"ei tunnistettu\"}"),
                new Case(
                        "deliverRightsRequest",
                        RightsCommand.DeliverRightsRequest.class,
                        "{\"requestId\":\"$request\",\"manner\":\"post\"}"),
                new Case(
                        "withdrawRightsRequest",
                        RightsCommand.WithdrawRightsRequest.class,
                        "{\"requestId\":\"$request\",\"reason\":\"client-withdrew\"}"),
                new Case(
                        "reopenRightsRequest",
                        RightsCommand.ReopenRightsRequest.class,
                        "{\"requestId\":\"$request\",\"reason\":\"new-information\"}"));
    }

    @BeforeEach
    void one_of_each() {
        archive.write(
                aino,
                MONDAY,
                Records.client(client, "Väinö", "Åkerström"),
                Records.call(contact, MONDAY),
                Records.opened(episode, client, aino),
                Records.sent(referral, contact, aino, null),
                Records.asked(request, client, aino, "access"),
                new DestructionProposed(
                        destruction,
                        "contact-anonymous",
                        aino.unit(),
                        List.of(contact.value()),
                        LocalDate.parse("2026-04-01")));
    }

    private String filled(String input) {
        String filled = input.replace("$contact", contact.toString())
                .replace("$client", client.toString())
                .replace("$episode", episode.toString())
                .replace("$referral", referral.toString())
                .replace("$request", request.toString())
                .replace("$destruction", destruction.toString());
        if (filled.contains("$search")) {
            Map<String, String> nobody = Map.of("familyName", "Ei-" + Ids.next(), "givenName", "Kukaan");
            filled = filled.replace(
                    "$search",
                    asking.ask(aino, "casework/client/search", Map.of("input", nobody))
                            .text("searchClients.searchId"));
        }
        while (filled.contains("$new")) {
            filled = filled.replaceFirst("\\$new", Ids.next().toString());
        }
        return filled;
    }

    private Answer mutate(Person person, String language, String mutation, JsonNode input) {
        return asking.ask(person, language, "api/graphql/mutations", mutation, Map.of("input", input));
    }

    private static ObjectNode input(String json) {
        return (ObjectNode) StoredJson.mapper().readTree(json);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void a_mutation_sends_its_input_as_its_command_with_who_and_why_beside_it(Case each) {
        ObjectNode sent = input(filled(each.input()));
        UUID commandId = Ids.next();
        Person sender = ofRole(each, aino.unit());
        boolean versioned = !Set.of(
                        "receiveContact",
                        "registerClient",
                        "openEpisode",
                        "sendReferral",
                        "receiveRightsRequest",
                        "destroyEntry")
                .contains(each.mutation());
        ObjectNode whole = sent.deepCopy();
        whole.put("commandId", commandId.toString());
        if (versioned) {
            whole.put("expectedVersion", 3);
        }

        Answer answer = mutate(sender, "en", each.mutation(), whole);

        assertThat(answer.userErrors(each.mutation())).isEmpty();
        List<Noted> noted = commands.by(sender);
        assertThat(noted).hasSize(1);
        Noted only = noted.getFirst();
        assertThat(only.command()).isInstanceOf(each.command());
        JsonNode told = StoredJson.mapper().valueToTree(only.command());
        assertThat(told)
                .isEqualTo(StoredJson.mapper().valueToTree(StoredJson.mapper().convertValue(sent, each.command())));
        assertThat(names(told)).containsAll(names(sent));
        assertThat(only.context().commandId()).isEqualTo(commandId);
        assertThat(only.context().expectedVersion()).isEqualTo(versioned ? 3L : null);
        assertThat(only.context().actor()).isEqualTo(sender.actor());
        assertThat(only.context().purpose()).isEqualTo("advice-and-guidance");
        assertThat(only.context().serviceTask()).isEqualTo("service-guidance");
        assertThat(only.context().organiser()).isNotBlank();
        assertThat(answer.text(each.mutation() + ".id"))
                .isEqualTo(only.command().aggregateId().toString());
        assertThat(answer.data(each.mutation() + ".version").asInt()).isZero();
        assertThat(answer.data(each.mutation() + ".upToDate").asBoolean())
                .isEqualTo(!filled(each.input()).contains("$") && versioned);
    }

    /** Only a team lead restricts the processing of data, puts notes right, and destroys any; only an auditor makes a pack, of any unit's client. */
    private Person ofRole(Case each, String unit) {
        if (each.mutation().equals(OF_ANY_UNIT)) {
            return Person.auditor();
        }
        boolean leads = Set.of("restrictProcessing", "liftRestriction", "rectifyContactNote", "rectifyEpisodeNote")
                        .contains(each.mutation())
                || DestructionCommand.class.isAssignableFrom(each.command());
        boolean ours = unit.equals(aino.unit());
        return leads ? Person.lead(unit) : ours ? aino : Person.counsellor(unit);
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_mutation_of_casework_has_its_case() {
        assertThat(cases()).extracting(Case::mutation).hasSize(56).doesNotHaveDuplicates();
    }

    static List<Case> casesOfAUnit() {
        return cases().stream()
                .filter(each -> !each.mutation().equals(OF_ANY_UNIT))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("casesOfAUnit")
    void R20_a_mutation_of_another_units_record_is_refused_as_if_there_were_none(Case each) {
        Person stranger = ofRole(each, Records.newUnit());
        boolean naming = !Set.of("receiveContact", "registerClient", "receiveRightsRequest")
                .contains(each.mutation());
        ObjectNode ours = input(filled(each.input()));
        ours.put("commandId", Ids.next().toString());

        Answer hidden = mutate(stranger, "en", each.mutation(), ours);

        if (naming) {
            assertThat(hidden.userErrors(each.mutation())).hasSize(1).allMatch(error -> error.startsWith("NOT_FOUND "));
            assertThat(commands.by(stranger)).isEmpty();
            assertThat(uses.only(stranger).outcome()).isEqualTo("denied");
            assertThat(uses.only(stranger).denied()).hasSize(1);
        } else if (each.mutation().equals("registerClient")) {
            assertThat(hidden.userErrors(each.mutation())).containsExactly("SEARCH_FIRST search");
        } else if (each.mutation().equals("receiveRightsRequest")) {
            assertThat(hidden.userErrors(each.mutation())).containsExactly("SEARCH_FIRST clientId");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"fi|muutettu", "sv|ändrats", "en|has changed"})
    void a_refusal_of_the_command_side_comes_back_with_its_path_in_the_language_asked_for(
            String language, String word) {
        commands.fail(episode.value(), new Refused(List.of(RefusalCode.CONFLICT.at("topics[1].result"))));
        ObjectNode input = input(filled("{\"episodeId\":\"$episode\",\"reason\":\"need-continues\"}"));
        input.put("commandId", Ids.next().toString());

        Answer answer = mutate(aino, language, "reopenEpisode", input);

        assertThat(answer.userErrors("reopenEpisode")).containsExactly("CONFLICT topics.1.result");
        assertThat(answer.text("reopenEpisode.userErrors.0.message")).containsIgnoringCase(word);
        assertThat(answer.data("reopenEpisode.id").isNull()).isTrue();
        assertThat(answer.data("reopenEpisode.version").isNull()).isTrue();
    }

    @Test
    void a_fault_of_the_command_side_is_told_without_its_inside() {
        commands.fail(episode.value(), new IllegalStateException("Väinö Öhman 060541-907X"));
        ObjectNode input = input(filled("{\"episodeId\":\"$episode\",\"reason\":\"need-continues\"}"));
        input.put("commandId", Ids.next().toString());

        Answer answer = mutate(aino, "en", "reopenEpisode", input);

        assertThat(answer.errors()).containsExactly("UNAVAILABLE luotsi");
        assertThat(answer.body()).doesNotContain("Öhman", "Exception");
    }

    @Test
    void a_contact_is_taken_to_happen_when_it_was_received_and_anything_else_when_told() {
        Map<String, Object> told = new HashMap<>();
        told.put("commandId", Ids.next());
        told.put("contactId", contact.value());
        told.put("noteId", Ids.next());
        told.put("note", "eilen");
        told.put("occurredAt", "2026-03-01T12:00:00+02:00");
        asking.ask(aino, "en", "api/graphql/mutations", "addContactNote", Map.of("input", told));
        ObjectNode received = input(filled(cases().getFirst().input()));
        received.put("commandId", Ids.next().toString());
        mutate(aino, "en", "receiveContact", received);

        assertThat(commands.by(aino))
                .extracting(noted -> noted.context().occurredAt())
                .containsExactly(Instant.parse("2026-03-01T10:00:00Z"), Instant.parse("2026-03-02T07:15:00Z"));
    }
}
