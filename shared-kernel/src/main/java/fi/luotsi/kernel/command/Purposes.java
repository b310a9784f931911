package fi.luotsi.kernel.command;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.words.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * For what each role may read and record (703/2023 §10(2)), as {@code purposes.csv} says. Both sides hold every request to it, so no way in
 * is open for a purpose that the role does not have.
 */
public final class Purposes {

    private static final String FILE = "purposes.csv";
    private static final Map<String, List<String>> OF_ROLE = read();

    private Purposes() {}

    /** Codes of the purpose list, the role's usual one first; none for an unknown role. */
    public static List<String> of(String role) {
        return OF_ROLE.getOrDefault(role, List.of());
    }

    public static boolean allows(String role, String purpose) {
        return of(role).contains(purpose);
    }

    /** The roles that have the purpose. */
    public static Set<String> rolesWith(String purpose) {
        return OF_ROLE.keySet().stream().filter(role -> allows(role, purpose)).collect(Collectors.toUnmodifiableSet());
    }

    /** The refusal of a purpose that the role does not have. */
    public static Refusal refusal(String role, String path) {
        return RefusalCode.PURPOSE_NOT_ALLOWED.at(path, Map.of("role", role, "allowed", String.join(", ", of(role))));
    }

    private static Map<String, List<String>> read() {
        Map<String, List<String>> purposes = new LinkedHashMap<>();
        for (Row row : Row.of(Purposes.class, FILE, "role;purposes")) {
            String role = row.cells().getFirst();
            List<String> ofRole = List.of(row.cells().getLast().split(" ", -1));
            row.require(Codes.published().find(CodeList.ROLE, role).isPresent(), "names no code of the list role");
            ofRole.forEach(purpose -> row.require(
                    Codes.published().find(CodeList.PURPOSE, purpose).isPresent(),
                    "names no code of the list purpose: " + purpose));
            row.require(purposes.put(role, ofRole) == null, "repeats the role");
        }
        for (Code role : Codes.published().all(CodeList.ROLE)) {
            if (!purposes.containsKey(role.value())) {
                throw new IllegalStateException("%s has no line for the role %s".formatted(FILE, role.value()));
            }
        }
        return purposes;
    }
}
