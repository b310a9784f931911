package fi.luotsi.counsellorui.visit;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell.Place;
import fi.luotsi.counsellorui.signin.Person;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where somebody may go from every page: what their role may ask there decides. */
final class Places {

    /** A place, and an operation without which there is nothing to see there. */
    private record Entry(String operation, Place place) {}

    private static final List<Entry> ALL = List.of(
            entry("viewer", Paths.MY_DAY, "day.title", "d"),
            entry("receiveContact", Paths.NEW_CONTACT, "contact.new", "n"),
            entry("searchClients", Paths.FIND, "client.find", "f"),
            entry("caseload", Paths.EPISODES, "episode.list", null),
            entry("referralChains", Paths.REFERRALS, "referral.list", "r"),
            entry("rightsRequests", Paths.REQUESTS, "rights.list", null),
            entry("reviewEmergency", Paths.UNIT, "lead.title", null),
            entry("contactReport", Paths.NUMBERS, "numbers.title", null),
            entry("uses", Paths.AUDIT, "oversight.title", null),
            entry("accessGrants", Paths.CARE, "care.title", null));

    private Places() {}

    static List<Place> of(Person person) {
        return ALL.stream()
                .filter(entry -> person.may(entry.operation()))
                .map(Entry::place)
                .toList();
    }

    private static Entry entry(String operation, String path, String title, @Nullable String key) {
        return new Entry(operation, new Place(path, title, key));
    }
}
