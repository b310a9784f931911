package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.value.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * All cases of a data set. A case hangs on the seed and its own number, so a larger data set holds nearly all of a smaller one: where
 * a case would be too many contacts, single anonymous ones fill up the count.
 *
 * @param cases by when they begin
 * @param last one anonymous contact, recorded when all cases are: where it is, the data set is whole
 */
record DemoCases(List<DemoCase> cases, DemoCase last) {

    private static final long LOT = 1;
    private static final long FILLING = 2;
    private static final long LAST = 3;

    /** Contacts of one client in the data's time. */
    private static final Shares CONTACTS = Shares.of("1 52, 2 28, 3 13, 4 7");

    private static final double FAMILY = 0.06;
    private static final double ANOTHER_UNIT_ANSWERS = 0.08;

    /** The data set of a seed with so many contacts, at least 1. */
    static DemoCases of(long seed, int contacts) {
        List<DemoCase> cases = new ArrayList<>();
        int left = contacts - 1;
        for (int number = 0; left > 0; number++) {
            DemoCase next = one(seed, number);
            if (next.contacts() > left) {
                break;
            }
            cases.add(next);
            left -= next.contacts();
        }
        for (; left > 0; left--) {
            cases.add(single(new Dice(seed, FILLING, left)));
        }
        cases.sort(Comparator.comparing(DemoCase::begins));
        return new DemoCases(List.copyOf(cases), last(seed, contacts));
    }

    /** The last case of that data set, without the others: a start need not make all of them up to see that they are there. */
    static DemoCase last(long seed, int contacts) {
        return single(new Dice(seed, LAST, contacts));
    }

    /** The same on other days. */
    DemoCases on(DemoDays days) {
        return new DemoCases(cases.stream().map(one -> one.on(days)).toList(), last.on(days));
    }

    private static DemoCase one(long seed, int number) {
        Dice dice = new Dice(seed, LOT, number);
        return dice.chance(Figures.ANONYMOUS_CASES) ? anonymous(dice) : ofAClient(seed, number, dice);
    }

    private static DemoCase single(Dice dice) {
        Unfolding unfolding = new Unfolding(dice);
        Caller caller = Caller.any(unfolding);
        Contacts.take(unfolding, caller, answering(caller, dice));
        return unfolding.told();
    }

    private static DemoCase anonymous(Dice dice) {
        Unfolding unfolding = new Unfolding(dice);
        Caller caller = Caller.any(unfolding);
        Team team = answering(caller, dice);
        Contacts.Taken contact = Contacts.take(unfolding, caller, team);
        if (contact.answered() && dice.chance(Figures.REFERRAL_FROM_ANONYMOUS_CONTACT)) {
            new Referrals(unfolding, caller, team, null).chain(new Origin(contact.id(), null, null));
        }
        if (contact.answered() && dice.chance(0.06)) {
            unfolding.daysPass(1, 5);
            Contacts.addNote(unfolding, contact, caller);
        }
        return unfolding.told();
    }

    private static DemoCase ofAClient(long seed, int number, Dice dice) {
        Unfolding unfolding = new Unfolding(dice);
        Caller caller = Caller.any(unfolding);
        Team team = answering(caller, dice);
        PersonName name = Names.of(caller.language(), dice);
        IdentityCode code = MadeUpCodes.code(seed, 2 * number, caller.group());
        Contacts.Taken contact = Contacts.take(unfolding, caller, team);
        ClientId client = Clients.register(unfolding, caller, contact.by(), name, code);
        if (dice.chance(FAMILY)) {
            ClientId other = Clients.register(
                    unfolding,
                    caller,
                    contact.by(),
                    Names.related(name, caller.language(), dice),
                    MadeUpCodes.code(seed, 2 * number + 1, caller.group()));
            Clients.linkToTheOtherFirst(unfolding, caller, team, contact, client, other);
        } else {
            Clients.link(unfolding, caller, contact, client);
        }
        Clients.tell(unfolding, caller, contact.by(), client);
        int more = Integer.parseInt(dice.one(CONTACTS)) - 1;
        for (int i = 0; i < more; i++) {
            unfolding.daysPass(3, 45);
            contact = Contacts.take(unfolding, caller, team);
            Clients.link(unfolding, caller, contact, client);
            Clients.factsChange(unfolding, caller, contact.by(), client, name, code);
        }
        whatFollows(unfolding, caller, team, client, contact.id());
        return unfolding.told();
    }

    private static void whatFollows(Unfolding unfolding, Caller caller, Team team, ClientId client, ContactId contact) {
        if (unfolding.dice.chance(Figures.CLIENT_HAS_EPISODE)) {
            Episodes.from(unfolding, caller, team, client, contact);
        } else if (unfolding.dice.chance(Figures.REFERRAL_FROM_CLIENTS_CONTACT)) {
            new Referrals(unfolding, caller, team, client).chain(new Origin(contact, null, null));
        }
    }

    private static Team answering(Caller caller, Dice dice) {
        Team near = Team.of(caller.from());
        return dice.chance(ANOTHER_UNIT_ANSWERS) ? near.neighbour() : near;
    }
}
