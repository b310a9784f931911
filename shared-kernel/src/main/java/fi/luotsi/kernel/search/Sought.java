package fi.luotsi.kernel.search;

import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.search.SearchValue.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What somebody searches a client by.
 *
 * @param name as it was typed: one of the two names may be missing
 * @param alone whether the person has one name and no more; without this or a birth date, one name is too little
 */
public record Sought(
        @Nullable IdentityCode code,
        @Nullable PersonName name,
        boolean alone,
        @Nullable LocalDate born) {

    private static final int MOST_WORDS = 6;

    /** How a client agrees with what is sought, the closest first. */
    public enum Agreement {
        CODE,
        WHOLE_NAME,
        PART_OF_NAME,
        FORMER_NAME,
        /** One letter is missing, and the birth date is the same. */
        ONE_LETTER
    }

    /** Each value that a client may have to be found; one that no found client has tells nothing. */
    public Set<SearchValue> values() {
        Set<SearchValue> values = new LinkedHashSet<>();
        if (name == null) {
            return values;
        }
        values.add(new SearchValue(Kind.NAME, NameParts.whole(name)));
        values.add(new SearchValue(Kind.FORMER, NameParts.whole(name)));
        for (String family : families()) {
            for (String given : runs()) {
                values.add(new SearchValue(Kind.PART, NameParts.paired(family, given)));
                values.add(new SearchValue(Kind.FORMER, NameParts.paired(family, given)));
            }
        }
        if (born != null) {
            Stream.concat(families().stream(), runs().stream()).forEach(each -> {
                values.add(birth(Kind.BIRTH, each));
                values.add(birth(Kind.FORMER_BIRTH, each));
            });
            Stream.of(near(name.family()), near(name.given()))
                    .flatMap(List::stream)
                    .forEach(values::add);
        }
        return values;
    }

    /**
     * How a client with these values agrees by name and birth date; empty where they do not.
     *
     * @param bornKnown whether the client's birth date is known: a client of an unknown one is found by name alone
     */
    public Optional<Agreement> agreement(Predicate<SearchValue> has, boolean bornKnown) {
        if (name == null) {
            return Optional.empty();
        }
        return born == null || !bornKnown ? byName(name, has) : byBirth(name, has);
    }

    /** Whether the name is one by which a client who was born then is found. */
    public boolean isOf(PersonName clients, @Nullable LocalDate birth) {
        Set<SearchValue> values = ClientValues.of(clients, birth, List.of(), null);
        return agreement(values::contains, birth != null).isPresent();
    }

    /** Whether a person whom the search did not find is the one who was sought. */
    public boolean isAbout(
            @Nullable IdentityCode personsCode, PersonName personsName, @Nullable LocalDate personsBirth) {
        if (code != null && !code.equals(personsCode)) {
            return false;
        }
        return name == null || isOf(personsName, personsBirth);
    }

    private Optional<Agreement> byName(PersonName typed, Predicate<SearchValue> has) {
        boolean both = typed.given() != null && typed.family() != null;
        if (!both && !alone) {
            return Optional.empty();
        } else if (has.test(new SearchValue(Kind.NAME, NameParts.whole(typed)))) {
            return Optional.of(Agreement.WHOLE_NAME);
        } else if (both && hasParts(typed, Kind.PART, has)) {
            return Optional.of(Agreement.PART_OF_NAME);
        }
        return isFormer(typed, has) ? Optional.of(Agreement.FORMER_NAME) : Optional.empty();
    }

    private boolean isFormer(PersonName typed, Predicate<SearchValue> has) {
        return has.test(new SearchValue(Kind.FORMER, NameParts.whole(typed))) || hasParts(typed, Kind.FORMER, has);
    }

    private boolean hasParts(PersonName typed, Kind kind, Predicate<SearchValue> has) {
        List<String> words = typed.given() == null ? List.of() : NameForm.words(typed.given());
        return wholeOrHalves(family -> !words.isEmpty()
                && isMadeOf(words, given -> has.test(new SearchValue(kind, NameParts.paired(family, given)))));
    }

    /** The day agrees by any value; of the names, each that was typed has to. A few given names may be typed, and one is enough. */
    private Optional<Agreement> byBirth(PersonName typed, Predicate<SearchValue> has) {
        boolean family = typed.family() == null || wholeOrHalves(each -> has.test(birth(Kind.BIRTH, each)));
        // the day of a former name agrees with the family name of then, which a given name may have gone with
        boolean former = typed.family() != null && wholeOrHalves(each -> has.test(birth(Kind.FORMER_BIRTH, each)));
        boolean given = typed.given() == null || runs().stream().anyMatch(each -> has.test(birth(Kind.BIRTH, each)));
        boolean whole = typed.family() == null
                || typed.given() == null
                || has.test(new SearchValue(Kind.NAME, NameParts.whole(typed)));
        if (family && given) {
            return Optional.of(whole ? Agreement.WHOLE_NAME : Agreement.PART_OF_NAME);
        } else if (former && (given || isFormer(typed, has))) {
            return Optional.of(Agreement.FORMER_NAME);
        }
        boolean near = (family && near(typed.given()).stream().anyMatch(has))
                || (given && near(typed.family()).stream().anyMatch(has));
        return near ? Optional.of(Agreement.ONE_LETTER) : Optional.empty();
    }

    private boolean wholeOrHalves(Predicate<String> has) {
        String family = name == null ? null : name.family();
        return family != null
                && (has.test(NameForm.joined(family))
                        || (NameParts.halves(family).size() > 1
                                && NameParts.halves(family).stream().allMatch(has)));
    }

    /** Whether neighbouring words can be joined so that the client has each of what comes out. */
    private static boolean isMadeOf(List<String> words, Predicate<String> has) {
        if (words.isEmpty()) {
            return true;
        }
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < words.size(); i++) {
            run.append(words.get(i));
            if (has.test(run.toString()) && isMadeOf(words.subList(i + 1, words.size()), has)) {
                return true;
            }
        }
        return false;
    }

    private List<String> families() {
        String family = name == null ? null : name.family();
        return family == null
                ? List.of()
                : Stream.concat(Stream.of(NameForm.joined(family)), NameParts.halves(family).stream())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }

    /** Each run of neighbouring given names, joined. */
    private List<String> runs() {
        String given = name == null ? null : name.given();
        if (given == null) {
            return List.of();
        }
        List<String> words = NameForm.words(given).stream().limit(MOST_WORDS).toList();
        List<String> runs = new ArrayList<>(List.of(NameForm.joined(given)));
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= words.size(); to++) {
                runs.add(String.join("", words.subList(from, to)));
            }
        }
        return runs.stream().distinct().toList();
    }

    private List<SearchValue> near(@Nullable String typed) {
        return typed == null
                ? List.of()
                : OneLetter.from(NameForm.base(NameForm.joined(typed))).stream()
                        .map(each -> birth(Kind.BIRTH, each))
                        .toList();
    }

    private SearchValue birth(Kind kind, String name) {
        return new SearchValue(kind, born == null ? name : ClientValues.birth(name, born));
    }

    @Override
    public String toString() {
        return "Sought[…]";
    }
}
