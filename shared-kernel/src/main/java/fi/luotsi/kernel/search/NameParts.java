package fi.luotsi.kernel.search;

import fi.luotsi.kernel.personal.PersonName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that a name may be asked for by, in the form in which names are compared. */
final class NameParts {

    /** What stands before a family name and is not half of one. */
    private static final Set<String> PARTICLES = Set.of(
            "af", "al", "av", "ben", "bin", "da", "de", "del", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la",
            "le", "of", "ten", "ter", "van", "vom", "von", "zu", "zur");

    private static final int MOST_GIVEN = 6;

    private NameParts() {}

    /** The whole, and the first and last half of a double one: the whole comes first. */
    static List<String> ofFamily(String family) {
        Set<String> parts = new LinkedHashSet<>(List.of(NameForm.joined(family)));
        List<String> halves = halves(family);
        if (halves.size() > 1) {
            parts.add(halves.getFirst());
            parts.add(halves.getLast());
        } else {
            parts.addAll(halves);
        }
        return List.copyOf(parts);
    }

    /** Halves that hyphens part, else spaces; a name with one part and a particle has that part alone. */
    static List<String> halves(String family) {
        List<String> pieces = NameForm.pieces(family);
        return pieces.size() > 1
                ? pieces
                : NameForm.words(family).stream()
                        .filter(word -> !PARTICLES.contains(word))
                        .toList();
    }

    /** Each of them as it stands between spaces, then what stands between hyphens. */
    static List<String> ofGiven(String given) {
        Set<String> parts = new LinkedHashSet<>(NameForm.groups(given));
        parts.addAll(NameForm.words(given));
        if (parts.isEmpty()) {
            parts.add(NameForm.joined(given));
        }
        return parts.stream().limit(MOST_GIVEN).toList();
    }

    /** Neighbours written as one. */
    static List<String> neighbours(String given) {
        List<String> words = NameForm.words(given);
        List<String> joined = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            joined.add(words.get(i - 1) + words.get(i));
        }
        return joined;
    }

    /** Family name and given name as one value; the one name of a person who has no more stands alone. */
    static String whole(PersonName name) {
        return paired(joinedOrNone(name.family()), joinedOrNone(name.given()));
    }

    static String paired(String family, String given) {
        if (family.isEmpty() || given.isEmpty()) {
            return family + given;
        }
        return family + '\n' + given;
    }

    private static String joinedOrNone(@Nullable String name) {
        return name == null ? "" : NameForm.joined(name);
    }
}
