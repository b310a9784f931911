package fi.luotsi.commandside.client;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.ClientEvent;
import fi.luotsi.kernel.casework.ClientRepresentatives;
import fi.luotsi.kernel.casework.ClientRepresentatives.AddRepresentative;
import fi.luotsi.kernel.casework.ClientRepresentatives.EndGuardianBan;
import fi.luotsi.kernel.casework.ClientRepresentatives.EndRepresentation;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanRefused;
import fi.luotsi.kernel.casework.ClientRepresentatives.GuardianBanSet;
import fi.luotsi.kernel.casework.ClientRepresentatives.RefuseGuardianBan;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentationEnded;
import fi.luotsi.kernel.casework.ClientRepresentatives.RepresentativeAdded;
import fi.luotsi.kernel.casework.ClientRepresentatives.SetGuardianBan;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.id.LimitId;
import fi.luotsi.kernel.personal.FreeText;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Who may speak and be told for a client (812/2000 §9, 703/2023 §49–50), and what a minor keeps from their guardians (812/2000 §10). */
record Representation(OpenItems representatives, OpenItems guardianBans) {

    static final Representation NONE = new Representation(OpenItems.NONE, OpenItems.NONE);

    /**
     * The events that carry the command out.
     *
     * @param ofAge whether the client is known to be of age, which the birth date has to be opened for
     */
    List<ClientEvent> decide(ClientRepresentatives.Command command, BooleanSupplier ofAge) {
        switch (command) {
            case AddRepresentative add -> refuseUnlessSound(add, ofAge);
            case EndRepresentation end ->
                representatives.refuseUnlessInForce(end.representativeId().value(), "representativeId");
            case SetGuardianBan set ->
                refuseUnlessAMinorsAndNew(set.banId(), set.clientId().value(), set.classes(), ofAge);
            case RefuseGuardianBan refuse ->
                refuseUnlessAMinorsAndNew(refuse.banId(), refuse.clientId().value(), refuse.classes(), ofAge);
            case EndGuardianBan end ->
                guardianBans.refuseUnlessInForce(end.banId().value(), "banId");
        }
        return List.of(command.event());
    }

    /** A ban that was refused never was in force. */
    Representation evolve(ClientRepresentatives.Event event) {
        return switch (event) {
            case RepresentativeAdded added ->
                new Representation(
                        representatives.begin(added.representativeId().value()), guardianBans);
            case RepresentationEnded ended ->
                new Representation(representatives.end(ended.representativeId().value()), guardianBans);
            case GuardianBanSet set ->
                new Representation(
                        representatives, guardianBans.begin(set.banId().value()));
            case GuardianBanRefused refused -> {
                UUID id = refused.banId().value();
                yield new Representation(representatives, guardianBans.begin(id).end(id));
            }
            case GuardianBanEnded ended ->
                new Representation(
                        representatives, guardianBans.end(ended.banId().value()));
        };
    }

    /** A close person is told by the client's consent, which has to be found again; all others by law or mandate. */
    private void refuseUnlessSound(AddRepresentative add, BooleanSupplier ofAge) {
        representatives.refuseIfTaken(
                add.representativeId().value(), add.clientId().value(), "representativeId");
        boolean byConsent = add.type().equals("close-person");
        new Refusals()
                .distinct(add.scope(), "scope", "")
                .when(add.type().equals("guardian") && ofAge.getAsBoolean(), RefusalCode.NOT_A_MINOR, "type")
                .when(
                        byConsent && !FreeText.given(add.consentReference()),
                        RefusalCode.CONSENT_REFERENCE_MISSING,
                        "consentReference")
                .onlyWhen(byConsent, add.consentReference(), "consentReference", Situation.ONLY_BY_CONSENT)
                .refuse();
    }

    private void refuseUnlessAMinorsAndNew(LimitId ban, UUID client, List<String> classes, BooleanSupplier ofAge) {
        guardianBans.refuseIfTaken(ban.value(), client, "banId");
        new Refusals()
                .distinct(classes, "classes", "")
                .when(ofAge.getAsBoolean(), RefusalCode.NOT_A_MINOR, "clientId")
                .refuse();
    }
}
