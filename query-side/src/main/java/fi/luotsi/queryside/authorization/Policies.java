package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.command.Role;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The policies of {@code rights.csv} in its order, by name: how far each lets each role reach. */
record Policies(Map<String, Policy> byName) {

    /**
     * One row.
     *
     * @param covers its purpose, in words
     */
    record Policy(String covers, Map<Role, Scope> scopes) {}

    /**
     * Reads a file beside this class.
     *
     * @throws IllegalStateException when a role has no column, a value is no scope, or a visitor would be shown anything
     */
    static Policies read(String file) {
        Map<String, Policy> policies = new LinkedHashMap<>();
        for (CSVRecord row : Table.read(file)) {
            Map<Role, Scope> scopes = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                scopes.put(role, scope(file, row, role.claim()));
            }
            Scope visitors = Objects.requireNonNull(scopes.get(Role.VISITOR));
            if (visitors != Scope.NONE && visitors != Scope.OPEN) {
                throw new IllegalStateException(
                        "%s shows records to a visitor by the policy %s".formatted(file, row.get("policy")));
            }
            policies.put(row.get("policy"), new Policy(row.get("covers"), scopes));
        }
        return new Policies(policies);
    }

    private static Scope scope(String file, CSVRecord row, String role) {
        if (!row.isMapped(role)) {
            throw new IllegalStateException("%s has no column for the role %s".formatted(file, role));
        }
        return Scope.of(row.get(role))
                .orElseThrow(() -> new IllegalStateException("%s gives %s in the policy %s an unknown scope: %s"
                        .formatted(file, role, row.get("policy"), row.get(role))));
    }

    Set<String> names() {
        return byName.keySet();
    }

    @Nullable
    Policy named(String name) {
        return byName.get(name);
    }
}
