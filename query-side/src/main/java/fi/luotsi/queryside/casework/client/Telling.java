package fi.luotsi.queryside.casework.client;

import fi.luotsi.queryside.casework.client.Represented.Representative;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides what a representative may be told on a day (812/2000 §9–10, 703/2023 §49–51): their scope while they are in force, except
 * classes that the client, as a minor, has forbidden.
 *
 * @param birthDate the client's; a guardian's right ends when the client comes of age
 */
record Telling(Represented represented, @Nullable LocalDate birthDate, LocalDate today) {

    static final String MAY_BE_TOLD = "may-be-told";

    private static final String IN_FORCE = "in-force";
    private static final String GUARDIAN = "guardian";
    private static final int OF_AGE = 18;
    /** The representatives against whom a minor's ban holds: legal ones, not those to whom the client has consented. */
    private static final Set<String> GUARDIANS = Set.of(GUARDIAN, "legal-guardian");

    /** Code of the representation-state list. */
    String state(Representative representative) {
        LocalDate from = representative.validFrom();
        LocalDate until = representative.validUntil();
        if (representative.endedAt() != null) {
            return "ended";
        } else if (from != null && today.isBefore(from)) {
            return "not-yet-in-force";
        } else if (until != null && today.isAfter(until)) {
            return "expired";
        } else if (representative.type().equals(GUARDIAN) && isOfAge()) {
            return "of-age";
        }
        return IN_FORCE;
    }

    /** Code of the telling-reason list: {@value #MAY_BE_TOLD}, or why not. */
    String reason(Representative representative, String informationClass) {
        String state = state(representative);
        if (!state.equals(IN_FORCE)) {
            return state;
        } else if (!representative.scope().contains(informationClass)) {
            return "outside-scope";
        }
        return isForbidden(representative, informationClass) ? "forbidden-by-minor" : MAY_BE_TOLD;
    }

    /** The part of the scope that may be told. */
    List<String> mayBeToldOf(Representative representative) {
        return representative.scope().stream()
                .filter(each -> reason(representative, each).equals(MAY_BE_TOLD))
                .toList();
    }

    private boolean isForbidden(Representative representative, String informationClass) {
        return GUARDIANS.contains(representative.type())
                && represented.guardianBans().stream()
                        .anyMatch(ban -> ban.isInForce() && ban.classes().contains(informationClass));
    }

    private boolean isOfAge() {
        return birthDate != null && Period.between(birthDate, today).getYears() >= OF_AGE;
    }
}
