package fi.luotsi.kernel.command;

import fi.luotsi.kernel.casework.Actor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For what each role may read and record, as {@link Role} says, by the role's code. Both sides hold every request to it, so no way in is
 * open for a purpose that the role does not have.
 */
public final class Purposes {

    /** What the program does by itself. */
    private static final List<String> OF_THE_PROGRAM = List.of("maintenance");

    private Purposes() {}

    /** Codes of the purpose list, the role's usual one first; none for an unknown role. */
    public static List<String> of(String role) {
        return role.equals(Actor.SYSTEM_ROLE)
                ? OF_THE_PROGRAM
                : Role.ofClaim(role).map(Role::purposes).orElse(List.of());
    }

    public static boolean allows(String role, String purpose) {
        return of(role).contains(purpose);
    }

    /** The roles of people that have the purpose. */
    public static Set<String> rolesWith(String purpose) {
        return Arrays.stream(Role.values())
                .filter(role -> role.purposes().contains(purpose))
                .map(Role::claim)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The refusal of a purpose that the role does not have. */
    public static Refusal refusal(String role, String path) {
        return RefusalCode.PURPOSE_NOT_ALLOWED.at(path, Map.of("role", role, "allowed", String.join(", ", of(role))));
    }
}
