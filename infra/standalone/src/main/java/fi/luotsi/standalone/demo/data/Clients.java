package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.casework.ClientFacts;
import fi.luotsi.kernel.casework.ClientRegistration;
import fi.luotsi.kernel.casework.ContactLinking;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Preferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Clients: registered when a contact identifies them, linked to it, and kept up to date. */
final class Clients {

    private static final List<String> STREETS = List.of("Koivukuja", "Puistokatu", "Asematie", "Rantatie", "Mäkikatu");
    private static final List<String> STAIRWAYS = List.of("A", "B", "C");
    private static final List<String> LOCALITIES = List.of("33100 Tampere", "33720 Tampere", "37100 Nokia");

    private static final long TELLING = 8;
    private static final long ASSESSING = 13;

    private static final double CODE_KNOWN = 0.8;
    private static final double PREFERENCES_TOLD = 0.35;
    private static final double NOTICE_GIVEN = 0.93;

    private Clients() {}

    /** Registers the client; the number in the data set makes the client's code unique. */
    static ClientId register(Unfolding unfolding, Caller caller, Worker by, PersonName name, IdentityCode code) {
        Dice dice = unfolding.dice;
        ClientId id = new ClientId(unfolding.id());
        boolean codeKnown = dice.chance(CODE_KNOWN);
        List<String> groups = new ArrayList<>(List.of(caller.group()));
        if (!caller.group().equals("disabled") && dice.chance(0.06)) {
            groups.add("disabled");
        }
        unfolding.minutesPass(1, 3);
        unfolding.happens(
                by,
                caller.why(),
                RegisterClientBuilder.builder()
                        .clientId(id)
                        .search(unfolding.id())
                        .identityCode(codeKnown ? code.value() : null)
                        .birthDate(codeKnown ? null : code.birthDate())
                        .name(name)
                        .municipality(caller.municipality())
                        .clientGroups(List.copyOf(groups))
                        .preferences(dice.chance(PREFERENCES_TOLD) ? preferences(caller, dice) : null)
                        .build());
        return id;
    }

    /** Says whose contact it was. One in some dozens is put right afterwards. */
    static void link(Unfolding unfolding, Caller caller, Contacts.Taken contact, ClientId client) {
        unfolding.minutesPass(0, 1);
        unfolding.happens(contact.by(), caller.why(), new ContactLinking.LinkContact(contact.id(), client));
        if (unfolding.dice.chance(0.03)) {
            relink(unfolding, caller, contact, client, "recorded-by-mistake");
        }
    }

    /** Tells the client how their data are processed: mostly at once, now and then not yet. */
    static void tell(Unfolding unfolding, Caller caller, Worker by, ClientId client) {
        if (unfolding.isDone(NOTICE_GIVEN, TELLING)) {
            unfolding.minutesPass(0, 1);
            unfolding.happens(by, caller.why(), new ClientFacts.GiveNotice(client, "2026-1", caller.written()));
        }
    }

    /** Two of a family are easily taken for each other. */
    static void linkToTheOtherFirst(
            Unfolding unfolding, Caller caller, Team team, Contacts.Taken contact, ClientId client, ClientId other) {
        unfolding.happens(contact.by(), caller.why(), new ContactLinking.LinkContact(contact.id(), other));
        relink(unfolding, caller, contact, client, "wrong-person");
        if (unfolding.isDone(0.6, ASSESSING)) {
            unfolding.minutesPass(30, 240);
            unfolding.happens(
                    team.lead(),
                    caller.why().review(),
                    new ContactLinking.AssessBreach(
                            contact.id(), "no-breach", Sentences.of("breach", "fi", unfolding.dice)));
        }
    }

    private static void relink(
            Unfolding unfolding, Caller caller, Contacts.Taken contact, ClientId client, String reason) {
        unfolding.minutesPass(1, 10);
        unfolding.happens(
                contact.by(), caller.why(), new ContactLinking.UnlinkContact(contact.id(), reason, List.of()));
        unfolding.minutesPass(0, 5);
        unfolding.happens(contact.by(), caller.why(), new ContactLinking.LinkContact(contact.id(), client));
    }

    /** Changes a client's facts between two contacts: mostly none. */
    static void factsChange(
            Unfolding unfolding, Caller caller, Worker by, ClientId client, PersonName name, IdentityCode code) {
        Optional<ClientCommand> change = change(unfolding.dice, caller, client, name, code);
        change.ifPresent(command -> {
            unfolding.minutesPass(1, 5);
            unfolding.happens(by, caller.why(), command);
        });
    }

    private static Optional<ClientCommand> change(
            Dice dice, Caller caller, ClientId client, PersonName name, IdentityCode code) {
        @Nullable
        ClientCommand change =
                switch (dice.between(1, 20)) {
                    case 1 -> new ClientFacts.ChangeClientName(client, Names.related(name, caller.language(), dice));
                    case 2 -> new ClientFacts.ChangeClientMunicipality(client, dice.one(Figures.MUNICIPALITIES));
                    case 3, 4 -> new ClientFacts.RecordPreferences(client, preferences(caller, dice));
                    case 5, 6 -> new ClientRegistration.RecordIdentityCode(client, code.value());
                    case 7, 8 -> new ClientFacts.RecordAddress(client, address(dice));
                    default -> null;
                };
        return Optional.ofNullable(change);
    }

    private static Address address(Dice dice) {
        return new Address(
                dice.one(STREETS) + " " + dice.between(1, 40) + " " + dice.one(STAIRWAYS) + " " + dice.between(1, 60),
                dice.one(LOCALITIES));
    }

    private static Preferences preferences(Caller caller, Dice dice) {
        return new Preferences(
                caller.language(),
                caller.language().equals("sv") || dice.chance(0.6) ? null : Sentences.of("culture", "fi", dice),
                Sentences.of("prefers", caller.written(), dice));
    }
}
