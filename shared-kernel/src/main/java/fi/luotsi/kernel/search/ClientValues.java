package fi.luotsi.kernel.search;

import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.search.SearchValue.Kind;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The values by which one client is found: at most thirty, the most telling first. */
public final class ClientValues {

    /** More would tell a reader of the database more about names than a search needs. */
    public static final int MOST = 30;

    private static final int MOST_FORMER = 3;

    private final Set<SearchValue> values = new LinkedHashSet<>();

    private ClientValues() {}

    /**
     * The values.
     *
     * @param former names that the client had before, the latest first
     */
    public static Set<SearchValue> of(
            @Nullable PersonName name, @Nullable LocalDate born, List<PersonName> former, @Nullable Address address) {
        ClientValues client = new ClientValues();
        if (address != null) {
            client.add(Kind.ADDRESS, address(address));
        }
        if (name != null) {
            client.present(name, born);
            List<PersonName> others = former.stream()
                    .filter(each -> !each.equals(name))
                    .distinct()
                    .limit(MOST_FORMER)
                    .toList();
            others.forEach(each -> client.former(each, born));
            client.halves(name, born);
            others.forEach(client::formerHalves);
            client.neighbours(name);
        }
        return client.values;
    }

    /** By this, clients of one address are known to share it. */
    public static String address(Address address) {
        return String.join(" ", NameForm.words(address.street()))
                + '\n'
                + String.join(" ", NameForm.words(address.locality()));
    }

    /** What a client is asked for by most: all names, and each given name with the whole family name. */
    private void present(PersonName name, @Nullable LocalDate born) {
        add(Kind.NAME, NameParts.whole(name));
        String family = name.family();
        String given = name.given();
        if (family == null || given == null) {
            born(Kind.BIRTH, NameParts.ofGiven(name.whole()), born);
            born(Kind.BIRTH, List.of(NameForm.joined(name.whole())), born);
            return;
        }
        born(Kind.BIRTH, List.of(NameForm.joined(family)), born);
        born(Kind.BIRTH, NameParts.ofGiven(given), born);
        born(Kind.BIRTH, List.of(NameForm.joined(given)), born);
        NameParts.ofGiven(given).forEach(one -> add(Kind.PART, NameParts.paired(NameForm.joined(family), one)));
    }

    private void halves(PersonName name, @Nullable LocalDate born) {
        String family = name.family();
        String given = name.given();
        if (family == null || given == null) {
            return;
        }
        List<String> halves = NameParts.ofFamily(family);
        born(Kind.BIRTH, halves, born);
        halves.forEach(half -> NameParts.ofGiven(given).forEach(one -> add(Kind.PART, NameParts.paired(half, one))));
    }

    private void former(PersonName name, @Nullable LocalDate born) {
        add(Kind.FORMER, NameParts.whole(name));
        String family = name.family();
        String given = name.given();
        if (family == null || given == null) {
            born(Kind.FORMER_BIRTH, List.of(NameForm.joined(name.whole())), born);
            return;
        }
        born(Kind.FORMER_BIRTH, List.of(NameForm.joined(family)), born);
        NameForm.groups(given).forEach(one -> add(Kind.FORMER, NameParts.paired(NameForm.joined(family), one)));
    }

    private void formerHalves(PersonName name) {
        String family = name.family();
        String given = name.given();
        if (family != null && given != null) {
            NameParts.ofFamily(family).forEach(half -> NameForm.groups(given)
                    .forEach(one -> add(Kind.FORMER, NameParts.paired(half, one))));
        }
    }

    private void neighbours(PersonName name) {
        String family = name.family();
        String given = name.given();
        if (family != null && given != null) {
            NameParts.neighbours(given).forEach(two -> add(Kind.PART, NameParts.paired(NameForm.joined(family), two)));
        }
    }

    private void born(Kind kind, List<String> names, @Nullable LocalDate born) {
        if (born != null) {
            names.forEach(name -> add(kind, birth(name, born)));
        }
    }

    static String birth(String name, LocalDate born) {
        return NameForm.base(name) + '\n' + born;
    }

    private void add(Kind kind, String value) {
        if (values.size() < MOST) {
            values.add(new SearchValue(kind, value));
        }
    }
}
