package fi.luotsi.commandside.client;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.id;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.kernel.casework.SupervisionPacks.MakeSupervisionPack;
import fi.luotsi.kernel.casework.SupervisionPacks.SupervisionPackMade;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.PackId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SupervisedClientTest {

    private static final PackId PACK = new PackId(id(90));
    private static final String WHO = "Lupa- ja valvontavirasto, tarkastaja Öhman";
    private static final String WHAT = "Kantelu 12/2026";

    @ParameterizedTest
    @ValueSource(strings = {"741-2023", "731-1999-111", "1050-2018-18", "court"})
    void R23_a_pack_is_made_on_a_provision_that_a_supervisor_has(String basis) {
        given(registered(AINO))
                .when(new MakeSupervisionPack(AINO, PACK, basis, WHO, WHAT))
                .then(made(PACK, basis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent", "permit", "703-62", "anything"})
    void R27_a_pack_on_anything_else_is_refused(String basis) {
        given(registered(AINO))
                .when(new MakeSupervisionPack(AINO, PACK, basis, WHO, WHAT))
                .refused(RefusalCode.BASIS_NOT_ALLOWED, "basis");
    }

    @Test
    void one_pack_is_made_once() {
        given(registered(AINO), made(PACK, "court"))
                .when(new MakeSupervisionPack(AINO, PACK, "court", WHO, WHAT))
                .refused(RefusalCode.ALREADY_EXISTS, "packId");
        PackId another = new PackId(id(91));
        given(registered(AINO), made(PACK, "court"))
                .when(new MakeSupervisionPack(AINO, another, "court", WHO, WHAT))
                .then(made(another, "court"));
    }

    private static SupervisionPackMade made(PackId pack, String basis) {
        return new SupervisionPackMade(
                AINO, pack, basis, Personal.of(new Text(WHO)), Personal.of(new Disclosure(WHAT, WHO, null)));
    }
}
