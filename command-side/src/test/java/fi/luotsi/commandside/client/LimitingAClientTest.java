package fi.luotsi.commandside.client;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Examples.text;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.kernel.casework.ClientFacts.ClientMunicipalityChanged;
import fi.luotsi.kernel.casework.ProcessingLimits.BanLifted;
import fi.luotsi.kernel.casework.ProcessingLimits.BanSet;
import fi.luotsi.kernel.casework.ProcessingLimits.EndNonDisclosure;
import fi.luotsi.kernel.casework.ProcessingLimits.GivePermit;
import fi.luotsi.kernel.casework.ProcessingLimits.LiftBan;
import fi.luotsi.kernel.casework.ProcessingLimits.LiftRestriction;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureEnded;
import fi.luotsi.kernel.casework.ProcessingLimits.NonDisclosureSet;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitGiven;
import fi.luotsi.kernel.casework.ProcessingLimits.PermitRevoked;
import fi.luotsi.kernel.casework.ProcessingLimits.ProcessingRestricted;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictProcessing;
import fi.luotsi.kernel.casework.ProcessingLimits.RestrictionLifted;
import fi.luotsi.kernel.casework.ProcessingLimits.RevokePermit;
import fi.luotsi.kernel.casework.ProcessingLimits.SetBan;
import fi.luotsi.kernel.casework.ProcessingLimits.SetNonDisclosure;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.LimitId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LimitingAClientTest {

    private static final LimitId LIMIT = new LimitId(id(80));
    private static final LimitId OTHER = new LimitId(id(81));

    @Test
    void R20_non_disclosure_is_set_once_and_ended_once() {
        given(registered(AINO)).when(new SetNonDisclosure(AINO)).then(new NonDisclosureSet(AINO));
        given(registered(AINO), new NonDisclosureSet(AINO))
                .when(new SetNonDisclosure(AINO))
                .changesNothing();
        given(registered(AINO), new NonDisclosureSet(AINO), new ClientMunicipalityChanged(AINO, "837"))
                .when(new EndNonDisclosure(AINO))
                .then(new NonDisclosureEnded(AINO));
        given(registered(AINO)).when(new EndNonDisclosure(AINO)).changesNothing();
        given(registered(AINO), new NonDisclosureSet(AINO), new NonDisclosureEnded(AINO))
                .when(new EndNonDisclosure(AINO))
                .changesNothing();
    }

    @Test
    void R26_a_permit_is_given_and_revoked() {
        given(registered(AINO)).when(new GivePermit(AINO, LIMIT)).then(new PermitGiven(AINO, LIMIT));
        given(registered(AINO), new PermitGiven(AINO, LIMIT))
                .when(new RevokePermit(AINO, LIMIT))
                .then(new PermitRevoked(AINO, LIMIT));
        given(registered(AINO), new PermitGiven(AINO, LIMIT), new PermitRevoked(AINO, LIMIT))
                .when(new RevokePermit(AINO, LIMIT))
                .refused(RefusalCode.NO_LONGER_IN_FORCE, "permitId");
        given(registered(AINO)).when(new RevokePermit(AINO, LIMIT)).refused(RefusalCode.NOT_FOUND, "permitId");
    }

    @Test
    void R26_a_ban_covers_the_controller_a_service_task_or_a_document() {
        given(registered(AINO)).when(ban("controller", null, null)).then(set("controller", null, null));
        given(registered(AINO))
                .when(ban("service-task", "older-people", null))
                .then(set("service-task", "older-people", null));
        given(registered(AINO)).when(ban("document", null, CALL.value())).then(set("document", null, CALL.value()));
    }

    @Test
    void R26_a_ban_says_what_it_covers_and_no_more() {
        given(registered(AINO)).when(ban("service-task", null, null)).refused(RefusalCode.REQUIRED, "serviceTask");
        given(registered(AINO)).when(ban("document", null, null)).refused(RefusalCode.REQUIRED, "record");
        given(registered(AINO))
                .when(ban("controller", "older-people", CALL.value()))
                .refused(RefusalCode.NOT_ALLOWED_HERE.at("serviceTask"), RefusalCode.NOT_ALLOWED_HERE.at("record"));
    }

    @Test
    void R26_a_ban_is_lifted_once() {
        given(registered(AINO), set("controller", null, null))
                .when(new LiftBan(AINO, LIMIT))
                .then(new BanLifted(AINO, LIMIT));
        given(registered(AINO), set("controller", null, null), new BanLifted(AINO, LIMIT))
                .when(new LiftBan(AINO, LIMIT))
                .refused(RefusalCode.NO_LONGER_IN_FORCE, "banId");
        given(registered(AINO), set("controller", null, null))
                .when(new LiftBan(AINO, OTHER))
                .refused(RefusalCode.NOT_FOUND, "banId");
    }

    @Test
    void R32_processing_is_restricted_and_the_restriction_lifted_with_reasons() {
        given(registered(AINO))
                .when(new RestrictProcessing(AINO, LIMIT, null, "accuracy-contested"))
                .then(new ProcessingRestricted(AINO, LIMIT, null, "accuracy-contested"));
        given(registered(AINO))
                .when(new RestrictProcessing(AINO, LIMIT, CALL.value(), "unlawful"))
                .then(restricted());
        given(registered(AINO), restricted())
                .when(new LiftRestriction(AINO, LIMIT, "Tiedot oikaistiin"))
                .then(lifted());
        given(registered(AINO), restricted(), lifted())
                .when(new LiftRestriction(AINO, LIMIT, "Uudelleen"))
                .refused(RefusalCode.NO_LONGER_IN_FORCE, "restrictionId");
        given(registered(AINO))
                .when(new LiftRestriction(AINO, LIMIT, "Ei ole"))
                .refused(RefusalCode.NOT_FOUND, "restrictionId");
    }

    @Test
    void an_id_names_one_permit_ban_or_restriction_and_never_the_client() {
        given(registered(AINO), new PermitGiven(AINO, LIMIT))
                .when(ban("controller", null, null))
                .refused(RefusalCode.ALREADY_EXISTS, "banId");
        given(registered(AINO), set("controller", null, null))
                .when(new RestrictProcessing(AINO, LIMIT, null, "unlawful"))
                .refused(RefusalCode.ALREADY_EXISTS, "restrictionId");
        given(registered(AINO), restricted())
                .when(new GivePermit(AINO, LIMIT))
                .refused(RefusalCode.ALREADY_EXISTS, "permitId");
        given(registered(AINO))
                .when(new RestrictProcessing(AINO, new LimitId(AINO.value()), null, "unlawful"))
                .refused(RefusalCode.ALREADY_EXISTS, "restrictionId");
    }

    @Test
    void nothing_is_limited_of_one_who_is_not_a_client() {
        given().when(new SetNonDisclosure(AINO)).refused(RefusalCode.NOT_FOUND, "clientId");
    }

    private static SetBan ban(String coverage, @Nullable String serviceTask, @Nullable UUID record) {
        return new SetBan(AINO, LIMIT, coverage, serviceTask, record);
    }

    private static BanSet set(String coverage, @Nullable String serviceTask, @Nullable UUID record) {
        return new BanSet(AINO, LIMIT, coverage, serviceTask, record);
    }

    private static ProcessingRestricted restricted() {
        return new ProcessingRestricted(AINO, LIMIT, CALL.value(), "unlawful");
    }

    private static RestrictionLifted lifted() {
        return new RestrictionLifted(AINO, LIMIT, text("Tiedot oikaistiin"));
    }
}
