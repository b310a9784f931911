package fi.luotsi.commandside.contact;

import static fi.luotsi.commandside.decision.Examples.AINO;
import static fi.luotsi.commandside.decision.Examples.CALL;
import static fi.luotsi.commandside.decision.Examples.ELSA;
import static fi.luotsi.commandside.decision.Examples.linked;
import static fi.luotsi.commandside.decision.Examples.registered;
import static fi.luotsi.commandside.decision.Scenario.given;

import fi.luotsi.commandside.decision.Scenario;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactLinking.LinkContact;
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.id.ClientId;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkingAContactTest {

    private static final ContactUnlinked UNLINKED = new ContactUnlinked(CALL, AINO, "wrong-person");

    @Test
    void a_contact_is_linked_to_a_client() {
        called().when(new LinkContact(CALL, AINO)).then(linked(CALL, AINO));
    }

    @Test
    void the_client_has_to_exist() {
        given(Call.of(CALL).event()).when(new LinkContact(CALL, AINO)).refused(RefusalCode.NOT_FOUND, "clientId");
    }

    @Test
    void an_id_of_something_else_is_no_client() {
        called().when(new LinkContact(CALL, new ClientId(CALL.value()))).refused(RefusalCode.NOT_FOUND, "clientId");
    }

    @Test
    void the_contact_has_to_exist() {
        given(registered(AINO)).when(new LinkContact(CALL, AINO)).refused(RefusalCode.NOT_FOUND, "contactId");
        given(registered(AINO))
                .when(new UnlinkContact(CALL, "wrong-person", List.of()))
                .refused(RefusalCode.NOT_FOUND, "contactId");
    }

    @Test
    void saying_again_whose_it_is_changes_nothing() {
        called().and(linked(CALL, AINO)).when(new LinkContact(CALL, AINO)).changesNothing();
    }

    @Test
    void it_belongs_to_one_client_at_a_time() {
        called().and(registered(ELSA), linked(CALL, AINO))
                .when(new LinkContact(CALL, ELSA))
                .refused(RefusalCode.ALREADY_LINKED, "clientId");
    }

    @Test
    void unlinking_names_the_client_it_was_taken_from() {
        called().and(linked(CALL, AINO))
                .when(new UnlinkContact(CALL, "wrong-person", List.of()))
                .then(UNLINKED, new ContactParted(CALL, AINO, "wrong-person", List.of()));
    }

    @Test
    void a_contact_that_is_not_linked_cannot_be_unlinked() {
        called().when(new UnlinkContact(CALL, "wrong-person", List.of())).refused(RefusalCode.NOT_LINKED, "contactId");
        called().and(linked(CALL, AINO), UNLINKED)
                .when(new UnlinkContact(CALL, "wrong-person", List.of()))
                .refused(RefusalCode.NOT_LINKED, "contactId");
    }

    @Test
    void it_can_be_linked_again_to_the_same_or_to_another() {
        called().and(linked(CALL, AINO), UNLINKED)
                .when(new LinkContact(CALL, AINO))
                .then(linked(CALL, AINO));
        called().and(registered(ELSA), linked(CALL, AINO), UNLINKED)
                .when(new LinkContact(CALL, ELSA))
                .then(linked(CALL, ELSA));
    }

    private static Scenario called() {
        return given(registered(AINO), Call.of(CALL).event());
    }
}
