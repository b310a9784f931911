package fi.luotsi.standalone.sequences;

import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.commandside.decision.Decider;
import fi.luotsi.commandside.episode.Episode;
import fi.luotsi.commandside.handling.AggregateKind;
import fi.luotsi.commandside.handling.AggregateKinds;
import fi.luotsi.commandside.handling.AggregateState;
import fi.luotsi.commandside.referral.Referral;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.id.ClientId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What the states that decide say of each fact: they know nothing but the stored events. */
record Decisions(Archive archive, Told told) {

    private static final String PLACE = "decided";

    void contact(UUID id) {
        Contact contact = of(id, Contact.NONE);
        if (contact.received()) {
            told.tell("client of Contact " + id, PLACE, client(contact.client()));
        }
    }

    void episode(UUID id) {
        Episode episode = of(id, Episode.NONE);
        if (episode.client().isPresent()) {
            told.tell("client of Episode " + id, PLACE, client(episode.client()));
            told.tell("state of Episode " + id, PLACE, episode.closed() ? "CLOSED" : "OPEN");
        }
    }

    void referral(UUID id) {
        Referral referral = of(id, Referral.NONE);
        referral.root().ifPresent(root -> {
            String state = referral.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
            told.tell("state of Referral " + id, PLACE, state);
            told.tell(
                    "client of ReferralChain " + root,
                    PLACE + " " + Sequence.number(id.toString()),
                    client(referral.client()));
        });
    }

    private static String client(Optional<ClientId> client) {
        return client.map(ClientId::toString).orElse("nobody");
    }

    private <C extends CaseworkCommand, E extends CaseworkEvent, S extends Decider<C, E, S>> S of(UUID id, S nothing) {
        AggregateKind<C, E, S> kind = AggregateKinds.of(nothing);
        AggregateState<C, E, S> state = kind.begin();
        List<Recorded> events = archive.ofAggregate(id);
        events.forEach(recorded -> state.take(
                recorded.envelope().event(), recorded.envelope().metadata().occurredAt()));
        return state.state();
    }
}
