package fi.luotsi.queryside.api.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientFacts;
import fi.luotsi.kernel.casework.ClientRegistration;
import fi.luotsi.kernel.casework.ClientRepresentatives;
import fi.luotsi.kernel.casework.ContactLinking;
import fi.luotsi.kernel.casework.ContactNotes;
import fi.luotsi.kernel.casework.ContactReceiving;
import fi.luotsi.kernel.casework.DestructionCommand;
import fi.luotsi.kernel.casework.Destructions;
import fi.luotsi.kernel.casework.Destructions.DestructionProposed;
import fi.luotsi.kernel.casework.EpisodeHearing;
import fi.luotsi.kernel.casework.EpisodeLifecycle;
import fi.luotsi.kernel.casework.EpisodeNotes;
import fi.luotsi.kernel.casework.EpisodePlanning;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.ReferralAnswers;
import fi.luotsi.kernel.casework.ReferralOutcome;
import fi.luotsi.kernel.casework.ReferralSending;
import fi.luotsi.kernel.casework.RightsRequests;
import fi.luotsi.kernel.casework.SupervisionPacks;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
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
                new Case("receiveContact", ContactReceiving.ReceiveContact.class, """
                        {"contactId":"$new","channel":"phone","municipality":"837","serviceLine":"older-people",\
                        "clientGroup":"older","language":"fi","initiator":"self","receivedAt":"2026-03-02T07:15:00Z",\
                        "topics":[{"topic":"food","result":"helped-on-site"}],"resolvedAtFirstContact":true,\
                        "specialSupport":false,"noteId":"$new","note":"äiti"}"""),
                new Case(
                        "rectifyContactNote",
                        ContactNotes.RectifyContactNote.class,
                        "{\"contactId\":\"$contact\",\"noteId\":\"$new\",\"note\":\"isä\",\"reason\":\"väärä\"}"),
                new Case(
                        "addContactNote",
                        ContactNotes.AddContactNote.class,
                        "{\"contactId\":\"$contact\",\"noteId\":\"$new\",\"note\":\"äiti\"}"),
                new Case(
                        "linkContact",
                        ContactLinking.LinkContact.class,
                        "{\"contactId\":\"$contact\",\"clientId\":\"$client\"}"),
                new Case(
                        "unlinkContact",
                        ContactLinking.UnlinkContact.class,
                        "{\"contactId\":\"$contact\",\"reason\":\"wrong-person\"}"),
                new Case("registerClient", ClientRegistration.RegisterClient.class, """
                        {"clientId":"$new","search":"$search","birthDate":"1941-05-06",\
                        "name":{"given":"Väinö","family":"Öhman"},"municipality":"837","clientGroups":["older"],\
                        "preferences":{"motherTongue":"sv","wishes":"ring inte"}}"""),
                new Case(
                        "recordIdentityCode",
                        ClientRegistration.RecordIdentityCode.class,
                        "{\"clientId\":\"$client\",\"identityCode\":\"060541-907X\"}"),
                new Case(
                        "changeClientName",
                        ClientFacts.ChangeClientName.class,
                        "{\"clientId\":\"$client\",\"name\":{\"given\":\"Väinö\",\"family\":\"Öhman\"}}"),
                new Case(
                        "changeClientMunicipality",
                        ClientFacts.ChangeClientMunicipality.class,
                        "{\"clientId\":\"$client\",\"municipality\":\"604\"}"),
                new Case(
                        "recordAddress",
                        ClientFacts.RecordAddress.class,
                        "{\"clientId\":\"$client\",\"address\":{\"street\":\"Kuja 1\",\"locality\":\"33100 Tampere\"}}"),
                new Case(
                        "recordPreferences",
                        ClientFacts.RecordPreferences.class,
                        "{\"clientId\":\"$client\",\"preferences\":{\"motherTongue\":\"fi\",\"culture\":\"rom\"}}"),
                new Case(
                        "recordDeath",
                        ClientRegistration.RecordDeath.class,
                        "{\"clientId\":\"$client\",\"diedOn\":\"2026-02-27\"}"),
                new Case(
                        "confirmDestruction",
                        Destructions.ConfirmDestruction.class,
                        "{\"destructionId\":\"$destruction\"}"),
                new Case(
                        "holdRecord",
                        Destructions.HoldRecord.class,
                        "{\"destructionId\":\"$destruction\",\"record\":\"$contact\","
                                + "\"ground\":\"legal-claim\",\"reasons\":\"kanne\"}"),
                new Case(
                        "releaseRecord",
                        Destructions.ReleaseRecord.class,
                        "{\"destructionId\":\"$destruction\",\"record\":\"$contact\",\"reasons\":\"sovittu\"}"),
                new Case(
                        "destroyEntry",
                        Destructions.DestroyEntry.class,
                        "{\"destructionId\":\"$new\",\"record\":\"$contact\",\"noteId\":\"$new\","
                                + "\"ground\":\"unlawful\",\"reasons\":\"erehdys\"}"),
                new Case(
                        "openEpisode",
                        EpisodeLifecycle.OpenEpisode.class,
                        "{\"episodeId\":\"$new\",\"clientId\":\"$client\",\"contactId\":\"$contact\"}"),
                new Case(
                        "screenUrgency",
                        EpisodeHearing.ScreenUrgency.class,
                        "{\"episodeId\":\"$episode\",\"urgency\":\"urgent\",\"grounds\":\"yksin\"}"),
                new Case(
                        "addRepresentative",
                        ClientRepresentatives.AddRepresentative.class,
                        "{\"clientId\":\"$client\",\"representativeId\":\"$new\",\"type\":\"close-person\","
                                + "\"scope\":[\"guidance\"],\"validFrom\":\"2026-03-01\",\"validUntil\":\"2026-12-31\","
                                + "\"name\":{\"given\":\"Olli\",\"family\":\"Esimerkki\"},\"consentReference\":\"lomake 7\"}"),
                new Case(
                        "endRepresentation",
                        ClientRepresentatives.EndRepresentation.class,
                        "{\"clientId\":\"$client\",\"representativeId\":\"$new\"}"),
                new Case(
                        "setGuardianBan",
                        ClientRepresentatives.SetGuardianBan.class,
                        "{\"clientId\":\"$client\",\"banId\":\"$new\",\"classes\":[\"contacts\"]}"),
                new Case(
                        "refuseGuardianBan",
                        ClientRepresentatives.RefuseGuardianBan.class,
                        "{\"clientId\":\"$client\",\"banId\":\"$new\",\"classes\":[\"contacts\"],"
                                + "\"ground\":\"against-interest\",\"reasons\":\"hoito\"}"),
                new Case(
                        "endGuardianBan",
                        ClientRepresentatives.EndGuardianBan.class,
                        "{\"clientId\":\"$client\",\"banId\":\"$new\"}"),
                new Case("setNonDisclosure", ProcessingLimits.SetNonDisclosure.class, "{\"clientId\":\"$client\"}"),
                new Case("endNonDisclosure", ProcessingLimits.EndNonDisclosure.class, "{\"clientId\":\"$client\"}"),
                new Case(
                        "givePermit",
                        ProcessingLimits.GivePermit.class,
                        "{\"clientId\":\"$client\",\"permitId\":\"$new\"}"),
                new Case(
                        "revokePermit",
                        ProcessingLimits.RevokePermit.class,
                        "{\"clientId\":\"$client\",\"permitId\":\"$new\"}"),
                new Case(
                        "setBan",
                        ProcessingLimits.SetBan.class,
                        "{\"clientId\":\"$client\",\"banId\":\"$new\",\"coverage\":\"document\",\"record\":\"$new\"}"),
                new Case("liftBan", ProcessingLimits.LiftBan.class, "{\"clientId\":\"$client\",\"banId\":\"$new\"}"),
                new Case(
                        "restrictProcessing",
                        ProcessingLimits.RestrictProcessing.class,
                        "{\"clientId\":\"$client\",\"restrictionId\":\"$new\",\"ground\":\"unlawful\"}"),
                new Case(
                        "liftRestriction",
                        ProcessingLimits.LiftRestriction.class,
                        "{\"clientId\":\"$client\",\"restrictionId\":\"$new\",\"reasons\":\"oikaistu\"}"),
                new Case(
                        "makeSupervisionPack",
                        SupervisionPacks.MakeSupervisionPack.class,
                        "{\"clientId\":\"$client\",\"packId\":\"$new\",\"basis\":\"741-2023\",\"recipient\":\"virasto\","
                                + "\"information\":\"kantelu\"}"),
                new Case(
                        "initiateMatter",
                        EpisodeHearing.InitiateMatter.class,
                        "{\"episodeId\":\"$episode\",\"initiator\":\"client\",\"need\":\"apua\",\"grounds\":\"kaatui\"}"),
                new Case(
                        "recordOpinion",
                        EpisodeHearing.RecordOpinion.class,
                        "{\"episodeId\":\"$episode\",\"wishes\":\"koti\",\"opinion\":\"hyvä\"}"),
                new Case(
                        "explainOptions",
                        EpisodeHearing.ExplainOptions.class,
                        "{\"episodeId\":\"$episode\",\"options\":\"a\",\"effects\":\"b\",\"language\":\"fi\"}"),
                new Case(
                        "recordInterpreter",
                        EpisodeHearing.RecordInterpreter.class,
                        "{\"episodeId\":\"$episode\",\"status\":\"needed\",\"language\":\"se\"}"),
                new Case(
                        "draftPlan",
                        EpisodePlanning.DraftPlan.class,
                        "{\"episodeId\":\"$episode\",\"plan\":\"käynti\"}"),
                new Case(
                        "waivePlan",
                        EpisodePlanning.WaivePlan.class,
                        "{\"episodeId\":\"$episode\",\"ground\":\"temporary-advice\"}"),
                new Case(
                        "rectifyEpisodeNote",
                        EpisodeNotes.RectifyEpisodeNote.class,
                        "{\"episodeId\":\"$episode\",\"noteId\":\"$new\",\"note\":\"isä\",\"reason\":\"väärä\"}"),
                new Case(
                        "addEpisodeNote",
                        EpisodeNotes.AddEpisodeNote.class,
                        "{\"episodeId\":\"$episode\",\"noteId\":\"$new\",\"note\":\"soitti\"}"),
                new Case(
                        "closeEpisode",
                        EpisodeLifecycle.CloseEpisode.class,
                        "{\"episodeId\":\"$episode\",\"result\":\"other\",\"resultText\":\"muutti\",\"coping\":\"well\"}"),
                new Case(
                        "reopenEpisode",
                        EpisodeLifecycle.ReopenEpisode.class,
                        "{\"episodeId\":\"$episode\",\"reason\":\"need-continues\"}"),
                new Case("sendReferral", ReferralSending.SendReferral.class, """
                        {"referralId":"$new","origin":{"episode":"$episode"},"kind":"disclosed",\
                        "targetCategory":"health-needs-assessment","target":"Terveysasema","basis":"consent",\
                        "consentReference":"paperi 3","information":"kaatui"}"""),
                new Case("acceptReferral", ReferralAnswers.AcceptReferral.class, "{\"referralId\":\"$referral\"}"),
                new Case(
                        "declineReferral",
                        ReferralAnswers.DeclineReferral.class,
                        "{\"referralId\":\"$referral\",\"reason\":\"other\",\"reasonText\":\"ei meillä\"}"),
                new Case(
                        "revokeReferral",
                        ReferralSending.RevokeReferral.class,
                        "{\"referralId\":\"$referral\",\"reason\":\"need-ended\"}"),
                new Case(
                        "confirmServiceReceived",
                        ReferralOutcome.ConfirmServiceReceived.class,
                        "{\"referralId\":\"$referral\"}"),
                new Case(
                        "recordServiceNotReceived",
                        ReferralOutcome.RecordServiceNotReceived.class,
                        "{\"referralId\":\"$referral\",\"reason\":\"no-capacity\"}"),
                new Case(
                        "recordOutcomeUnknown",
                        ReferralOutcome.RecordOutcomeUnknown.class,
                        "{\"referralId\":\"$referral\"}"),
                new Case(
                        "receiveRightsRequest",
                        RightsRequests.ReceiveRightsRequest.class,
                        "{\"requestId\":\"$new\",\"clientId\":\"$client\",\"kind\":\"log-report\",\"form\":\"written\",\"applicant\":\"self\",\"receivedOn\":\"2026-03-02\",\"asked\":\"kuka katsoi\",\"specialReason\":\"epäily\",\"periodFrom\":\"2022-01-01\",\"periodTo\":\"2026-03-01\"}"),
                new Case(
                        "assignRightsRequest",
                        RightsRequests.AssignRightsRequest.class,
                        "{\"requestId\":\"$request\",\"unit\":\"omavalvonta\",\"handler\":\"$new\"}"),
                new Case(
                        "extendRightsRequest",
                        RightsRequests.ExtendRightsRequest.class,
                        "{\"requestId\":\"$request\",\"reason\":\"complexity\"}"),
                new Case(
                        "decideRightsRequest",
                        RightsRequests.DecideRightsRequest.class,
                        "{\"requestId\":\"$request\",\"outcome\":\"refused\",\"ground\":\"gdpr-12-6\",\"reasons\":\"ei tunnistettu\"}"),
                new Case(
                        "deliverRightsRequest",
                        RightsRequests.DeliverRightsRequest.class,
                        "{\"requestId\":\"$request\",\"manner\":\"post\"}"),
                new Case(
                        "withdrawRightsRequest",
                        RightsRequests.WithdrawRightsRequest.class,
                        "{\"requestId\":\"$request\",\"reason\":\"client-withdrew\"}"),
                new Case(
                        "reopenRightsRequest",
                        RightsRequests.ReopenRightsRequest.class,
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
