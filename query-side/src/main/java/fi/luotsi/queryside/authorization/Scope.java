package fi.luotsi.queryside.authorization;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a right reaches. Own unit only, but for the four named exceptions: the auditor, a referral chain, the search before create,
 * and the answer to a client's rights request.
 */
public enum Scope {
    /** Not at all. */
    NONE,
    /** No client data is in the answer, so nothing is logged. */
    OPEN,
    /** Records that one's own unit takes part in, or ever took part in. */
    OWN_UNIT,
    /** Records that one's own unit takes part in, while it has an open matter with their client; anonymous ones are always open. */
    OPEN_MATTER,
    /** Every unit's: the auditor, and the administrator's care of read models, which shows nothing of them but is logged. */
    ALL,
    /** Chains that one's own unit takes part in; other units' members with their target, state and times. */
    CHAIN,
    /** The same; without an open matter with the client, also one's own unit's members with no more than that. */
    MATTER_CHAIN,
    /** Every unit's clients by search: id, name, birth year and municipality. */
    SEARCH,
    /** Every unit's numbers, to the nearest five, and no record: the social ombudsman (739/2023 §5). */
    ANONYMOUS,
    /** Every unit's records of the client whose request one's own unit has in hand: in the answer to that request, and nowhere else. */
    IN_HAND;

    /** How the matrix writes it, as {@code own-unit}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Scope> of(String text) {
        return Arrays.stream(values())
                .filter(scope -> scope.text().equals(text))
                .findFirst();
    }
}
