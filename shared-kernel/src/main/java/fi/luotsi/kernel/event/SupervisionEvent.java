package fi.luotsi.kernel.event;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.PackId;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;

/** Events by which a whole case went to who supervises the county. */
public sealed interface SupervisionEvent extends ClientEvent {

    /**
     * A pack of all that was recorded of the client before this event was made for a supervisor or a court.
     *
     * @param basis the provision, a code of the disclosure-basis list
     */
    @StoredAs("client.supervision-pack-made")
    record SupervisionPackMade(
            ClientId clientId, PackId packId, String basis, Personal<Text> target, Personal<Disclosure> disclosure)
            implements SupervisionEvent, DisclosureEvent {}
}
