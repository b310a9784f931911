package fi.luotsi.acceptance;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/** Texts that occur nowhere else, one for each value that is sent, and the tally of the personal types they are of. */
final class Canaries {

    /** Long ones are of a size that PostgreSQL compresses and moves out of the row, as far as the field takes it. */
    enum Kind {
        SHORT_ASCII("Kanerva", false),
        SHORT_FINNISH("Käpyåö", false),
        LONG_ASCII("Rastas", true),
        LONG_FINNISH("Töyhtöå", true);

        private final String start;
        private final boolean lengthy;

        Kind(String start, boolean lengthy) {
            this.start = start;
            this.lengthy = lengthy;
        }
    }

    private static final String FILLER = " sana toisensa perään";

    private final RandomGenerator random;
    private final Set<String> texts = new HashSet<>();
    private final Set<String> types = new TreeSet<>();

    Canaries(RandomGenerator random) {
        this.random = random;
    }

    /** A canary of the type, together with as many other words as make a long one. */
    String in(String type, Kind kind, int longest) {
        String canary = own(kind);
        types.add(type);
        if (!kind.lengthy) {
            return canary;
        }
        int fillers = (longest - 2 * canary.length() - 1) / FILLER.length();
        return canary + FILLER.repeat(Math.max(0, Math.min(300, fillers))) + (fillers > 0 ? " " + canary : "");
    }

    /** A value that is a canary by itself, as an identity code. */
    String value(String type, String value) {
        types.add(type);
        texts.add(value);
        return value;
    }

    /** A canary for a refused or planted value. */
    String own(Kind kind) {
        StringBuilder canary = new StringBuilder(kind.start);
        for (int n = 0; n < 12; n++) {
            canary.append((char) ('a' + random.nextInt(26)));
        }
        texts.add(canary.toString());
        return canary.toString();
    }

    Set<String> texts() {
        return texts;
    }

    Set<String> types() {
        return types;
    }
}
