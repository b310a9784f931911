package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** One case that fills every text field of every mutation with canaries of a kind, and is read again through every door. */
final class PersonalCase {

    private static final int NAME = 100;
    private static final int LINE = 300;
    private static final int PARAGRAPH = 2000;
    private static final int PAGE = 6000;

    private final Program program;
    private final Caller helmi;
    private final Canaries canaries;
    private final Canaries.Kind kind;
    private final String contact = Inputs.id();
    private final String client = Inputs.id();
    private final String episode = Inputs.id();
    private String identityCode = "";
    private final List<String> records = new ArrayList<>(List.of(contact, client, episode));
    private final List<String> shown = new ArrayList<>();

    PersonalCase(Program program, Canaries canaries, Canaries.Kind kind) {
        this.program = program;
        this.helmi = program.as("helmi");
        this.canaries = canaries;
        this.kind = kind;
    }

    void record() {
        Map<String, Object> received = Inputs.contact(contact);
        received.put("noteId", Inputs.id());
        received.put("note", text("receiveContact.note", PAGE));
        did("receiveContact", received);
        String note = Inputs.id();
        did("addContactNote", onContact("noteId", note, "note", text("addContactNote.note", PAGE)));
        did(
                program.as("sylvi"),
                "rectifyContactNote",
                onContact(
                        "noteId",
                        note,
                        "note",
                        text("rectifyContactNote.note", PAGE),
                        "reason",
                        text("rectifyContactNote.reason", PARAGRAPH)));
        registration();
        did("linkContact", onContact("clientId", client));
        restriction();
        guidance();
        referrals();
        grant();
        emergency();
        rights();
        supervised();
        destruction();
        did(
                "closeEpisode",
                onEpisode(
                        "result", "other", "resultText", text("closeEpisode.resultText", PARAGRAPH), "coping", "well"));
    }

    /** Opens all of it again at the door: what was sealed shows that it went in whole. */
    void read() {
        Caller auditor = program.as("eero");
        StringBuilder answers = new StringBuilder(
                auditor.post("""
                        { client(id: "%s") { name { given family } identity { code birthDate }
                                             preferences { culture wishes } }
                          contact(id: "%s") { notes { text } }
                          episode(id: "%s") { plan notes { text } matter { need grounds } resultText } }
                        """.formatted(client, contact, episode), Map.of()).body());
        for (String id : records) {
            answers.append(auditor.post(
                            "{ history(id: \"%s\") { edges { node { changes { before after } } } } }".formatted(id),
                            Map.of())
                    .body());
        }
        assertThat(shown).allMatch(canary -> answers.indexOf(canary) >= 0);
        assertThat(auditor.get("/export/events").statusCode()).isEqualTo(200);
    }

    private void registration() {
        int n = 500_000 + 10 * canaries.texts().size();
        String code = canaries.value("registerClient.identityCode", Inputs.identityCode(n));
        Map<String, Object> person = Inputs.of(
                "clientId",
                client,
                "search",
                searched(),
                "identityCode",
                code,
                "birthDate",
                canaries.value("registerClient.birthDate", Inputs.birthDate(code)),
                "name",
                name("registerClient"),
                "municipality",
                "837",
                "clientGroups",
                List.of("older"),
                "preferences",
                preferences("registerClient"));
        did("registerClient", person);
        identityCode = canaries.value("recordIdentityCode.identityCode", Inputs.identityCode(n + 1));
        did("recordIdentityCode", onClient("identityCode", identityCode));
        did("changeClientName", onClient("name", name("changeClientName")));
        did("recordPreferences", onClient("preferences", preferences("recordPreferences")));
        did(
                "recordAddress",
                onClient(
                        "address",
                        Map.of(
                                "street",
                                text("recordAddress.address.street", NAME),
                                "locality",
                                text("recordAddress.address.locality", NAME))));
        did(
                "recordDeath",
                onClient(
                        "diedOn",
                        canaries.value(
                                "recordDeath.diedOn",
                                LocalDate.of(1971, 1, 1).plusDays(n % 10_000).toString())));
        did(
                "addRepresentative",
                onClient(
                        "representativeId",
                        Inputs.id(),
                        "type",
                        "close-person",
                        "scope",
                        List.of("guidance"),
                        "validFrom",
                        "2026-01-01",
                        "name",
                        name("addRepresentative"),
                        "consentReference",
                        text("addRepresentative.consentReference", LINE)));
        minor();
    }

    /** Another client, whose age is not known: only a minor keeps something from her guardians. */
    private void minor() {
        String minor = Inputs.id();
        records.add(minor);
        did(
                "registerClient",
                Inputs.of(
                        "clientId",
                        minor,
                        "search",
                        searched(),
                        "name",
                        name("registerClient"),
                        "municipality",
                        "837",
                        "clientGroups",
                        List.of("other")));
        did(
                "refuseGuardianBan",
                Inputs.of(
                        "clientId",
                        minor,
                        "banId",
                        Inputs.id(),
                        "classes",
                        List.of("guidance"),
                        "ground",
                        "against-interest",
                        "reasons",
                        text("refuseGuardianBan.reasons", PARAGRAPH)));
    }

    /** The team lead of the unit restricts the contact, and lifts that again. */
    private void restriction() {
        Caller lead = program.as("sylvi");
        String restriction = Inputs.id();
        did(
                lead,
                "restrictProcessing",
                onClient("restrictionId", restriction, "record", contact, "ground", "accuracy-contested"));
        did(
                lead,
                "liftRestriction",
                onClient("restrictionId", restriction, "reasons", text("liftRestriction.reasons", PARAGRAPH)));
    }

    private void guidance() {
        did("openEpisode", onEpisode("clientId", client, "contactId", contact));
        did("screenUrgency", onEpisode("urgency", "urgent", "grounds", text("screenUrgency.grounds", PARAGRAPH)));
        did(
                "initiateMatter",
                onEpisode(
                        "initiator",
                        "client",
                        "need",
                        text("initiateMatter.need", PAGE),
                        "grounds",
                        text("initiateMatter.grounds", PAGE)));
        did(
                "recordOpinion",
                onEpisode(
                        "wishes", text("recordOpinion.wishes", PAGE), "opinion", text("recordOpinion.opinion", PAGE)));
        did(
                "explainOptions",
                onEpisode(
                        "options",
                        text("explainOptions.options", PAGE),
                        "effects",
                        text("explainOptions.effects", PAGE),
                        "language",
                        "fi"));
        did("recordInterpreter", onEpisode("status", "needed", "language", "se"));
        did(
                "recordInterpreter",
                onEpisode(
                        "status",
                        "unavailable",
                        "language",
                        "se",
                        "reason",
                        text("recordInterpreter.reason", PARAGRAPH)));
        did("recordRegularNeed", onEpisode("regularNeed", text("recordRegularNeed.regularNeed", PAGE)));
        did("makeDecision", onEpisode("outcome", "refused", "decision", text("makeDecision.decision", PAGE)));
        did("draftPlan", onEpisode("plan", text("draftPlan.plan", PAGE)));
        String note = Inputs.id();
        did("addEpisodeNote", onEpisode("noteId", note, "note", text("addEpisodeNote.note", PAGE)));
        did(
                program.as("sylvi"),
                "rectifyEpisodeNote",
                onEpisode(
                        "noteId",
                        note,
                        "note",
                        text("rectifyEpisodeNote.note", PAGE),
                        "reason",
                        text("rectifyEpisodeNote.reason", PARAGRAPH)));
    }

    private void referrals() {
        String declined = disclosed();
        did(
                "declineReferral",
                Inputs.of(
                        "referralId",
                        declined,
                        "reason",
                        "other",
                        "reasonText",
                        text("declineReferral.reasonText", PARAGRAPH)));
        String accepted = disclosed();
        did("acceptReferral", Inputs.of("referralId", accepted));
        did(
                "recordServiceNotReceived",
                Inputs.of(
                        "referralId",
                        accepted,
                        "reason",
                        "other",
                        "reasonText",
                        text("recordServiceNotReceived.reasonText", PARAGRAPH)));
    }

    private void grant() {
        String grant = Inputs.id();
        records.add(grant);
        did(
                program.as("lempi"),
                "grantAccess",
                Inputs.of(
                        "grantId",
                        grant,
                        "person",
                        Inputs.id(),
                        "name",
                        text("grantAccess.name", 200),
                        "grounds",
                        text("grantAccess.grounds", 500),
                        "role",
                        "adviser",
                        "unit",
                        "nokia",
                        "serviceTasks",
                        List.of("service-guidance")));
    }

    private void rights() {
        String request = Inputs.id();
        records.add(request);
        did(
                "receiveRightsRequest",
                Inputs.of(
                        "requestId",
                        request,
                        "clientId",
                        client,
                        "kind",
                        "log-report",
                        "form",
                        "written",
                        "applicant",
                        "self",
                        "receivedOn",
                        "2026-03-02",
                        "asked",
                        text("receiveRightsRequest.asked", PAGE),
                        "specialReason",
                        text("receiveRightsRequest.specialReason", PAGE)));
        did(
                "decideRightsRequest",
                Inputs.of(
                        "requestId",
                        request,
                        "outcome",
                        "refused",
                        "ground",
                        "703-11-health-or-care",
                        "reasons",
                        text("decideRightsRequest.reasons", PAGE)));
    }

    /** A contact of long ago, whose destruction is proposed and held, and a note that goes alone. */
    private void destruction() {
        String record = Inputs.id();
        Map<String, Object> old = Inputs.contact(record);
        String unlawful = Inputs.id();
        old.put("receivedAt", "2024-03-05T10:00:00+02:00");
        old.put("answeredAt", "2024-03-05T10:00:10+02:00");
        old.put("noteId", unlawful);
        old.put("note", canaries.own(kind));
        did("receiveContact", old);
        program.as("lempi").graphql("mutation { runRetention { proposed } }", Map.of());
        Caller lead = program.as("sylvi");
        String destruction = Awaitility.await("the proposal to be listed")
                .atMost(Duration.ofSeconds(30))
                .until(
                        () -> lead.graphql(
                                        "{ destructions(record: \"%s\") { edges { node { id } } } }".formatted(record),
                                        Map.of())
                                .at("/data/destructions/edges/0/node/id")
                                .asString(""),
                        id -> !id.isEmpty());
        records.add(destruction);
        did(
                lead,
                "holdRecord",
                Inputs.of(
                        "destructionId",
                        destruction,
                        "record",
                        record,
                        "ground",
                        "national-archives",
                        "reasons",
                        text("holdRecord.reasons", PARAGRAPH)));
        did(
                lead,
                "releaseRecord",
                Inputs.of(
                        "destructionId",
                        destruction,
                        "record",
                        record,
                        "reasons",
                        text("releaseRecord.reasons", PARAGRAPH)));
        String decision = Inputs.id();
        records.add(decision);
        did(
                lead,
                "destroyEntry",
                Inputs.of(
                        "destructionId",
                        decision,
                        "record",
                        record,
                        "noteId",
                        unlawful,
                        "ground",
                        "unlawful",
                        "reasons",
                        text("destroyEntry.reasons", PARAGRAPH)));
    }

    private void emergency() {
        String emergency = Inputs.id();
        records.add(emergency);
        Caller onni = program.as("onni");
        JsonNode found = onni.graphql(
                "query($input: ClientSearchInput!) { me { id } searchClients(input: $input) { searchId } }",
                Map.of("input", Map.of("identityCode", identityCode)));
        did(
                onni,
                "openInEmergency",
                Inputs.of(
                        "emergencyId", emergency, "clientId", client, "reason", text("openInEmergency.reason", 2000)));
        did(
                program.as("ake").acting("team-lead", "nokia"),
                "reviewEmergency",
                Inputs.of("emergencyId", emergency, "lawful", true, "grounds", text("reviewEmergency.grounds", 2000)));
        misuse(
                found.at("/data/me/id").asString(),
                found.at("/data/searchClients/searchId").asString());
    }

    private void misuse(String suspect, String use) {
        String misuse = Inputs.id();
        String inquiry = Inputs.id();
        records.add(misuse);
        Caller lead = program.as("ake").acting("team-lead", "nokia");
        did(
                lead,
                "openMisuseCase",
                Inputs.of(
                        "misuseId",
                        misuse,
                        "clientId",
                        client,
                        "suspect",
                        suspect,
                        "uses",
                        List.of(use),
                        "origin",
                        "finding",
                        "grounds",
                        text("openMisuseCase.grounds", 2000)));
        did(
                lead,
                "askInMisuseCase",
                Inputs.of(
                        "misuseId", misuse, "inquiryId", inquiry, "question", text("askInMisuseCase.question", 2000)));
        did(
                lead,
                "answerInMisuseCase",
                Inputs.of("misuseId", misuse, "inquiryId", inquiry, "answer", text("answerInMisuseCase.answer", PAGE)));
        did(
                lead,
                "concludeMisuseCase",
                Inputs.of(
                        "misuseId",
                        misuse,
                        "lawful",
                        false,
                        "opinion",
                        text("concludeMisuseCase.opinion", PAGE),
                        "measures",
                        text("concludeMisuseCase.measures", 2000)));
    }

    private void supervised() {
        did(
                program.as("eero"),
                "makeSupervisionPack",
                Inputs.of(
                        "clientId",
                        client,
                        "packId",
                        Inputs.id(),
                        "basis",
                        "741-2023",
                        "recipient",
                        text("makeSupervisionPack.recipient", 200),
                        "information",
                        text("makeSupervisionPack.information", 2000)));
    }

    private String disclosed() {
        String referral = Inputs.id();
        records.add(referral);
        did(
                "sendReferral",
                Inputs.of(
                        "referralId",
                        referral,
                        "origin",
                        Map.of("episode", episode),
                        "kind",
                        "disclosed",
                        "targetCategory",
                        "rehabilitation",
                        "target",
                        text("sendReferral.target", LINE),
                        "basis",
                        "consent",
                        "consentReference",
                        text("sendReferral.consentReference", LINE),
                        "information",
                        text("sendReferral.information", PAGE)));
        return referral;
    }

    private String searched() {
        return helmi.graphql(
                        "query($input: ClientSearchInput!) { searchClients(input: $input) { searchId } }",
                        Map.of("input", Map.of("familyName", canaries.own(kind), "givenName", canaries.own(kind))))
                .at("/data/searchClients/searchId")
                .asString();
    }

    private Map<String, Object> name(String mutation) {
        return Map.of("given", text(mutation + ".name.given", NAME), "family", text(mutation + ".name.family", NAME));
    }

    private Map<String, Object> preferences(String mutation) {
        return Map.of(
                "motherTongue",
                "fi",
                "culture",
                text(mutation + ".preferences.culture", PARAGRAPH),
                "wishes",
                text(mutation + ".preferences.wishes", PARAGRAPH));
    }

    private String text(String field, int longest) {
        String text = canaries.in(field, kind, longest);
        shown.add(text.substring(0, text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ')));
        return text;
    }

    private Map<String, Object> onContact(Object... pairs) {
        return on("contactId", contact, pairs);
    }

    private Map<String, Object> onClient(Object... pairs) {
        return on("clientId", client, pairs);
    }

    private Map<String, Object> onEpisode(Object... pairs) {
        return on("episodeId", episode, pairs);
    }

    private static Map<String, Object> on(String field, String id, Object... pairs) {
        Map<String, Object> input = Inputs.of(pairs);
        input.put(field, id);
        return input;
    }

    private void did(String mutation, Map<String, Object> input) {
        did(helmi, mutation, input);
    }

    private static void did(Caller by, String mutation, Map<String, Object> input) {
        Step step = new Step("", mutation, input);
        JsonNode answer = by.mutate(mutation, step.inputType(), input);
        assertThat(answer.path("version").isNumber())
                .as("%s: %s", mutation, answer)
                .isTrue();
    }
}
