package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.authorization.Policies.Policy;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVRecord;

/**
 * The matrix of rights: how far each role's right reaches to every query, mutation, export and class of records. The schema's {@code
 * @right} says which policy each follows, and {@code rights-beside-the-schema.csv} the same of what is not in the schema. Nobody has a
 * right to anything without a policy.
 */
public final class Rights {

    /** After the name of a mutation: putting right what it recorded. */
    public static final String CORRECTING = ".corrects";

    private static final String POLICIES = "rights.csv";
    private static final String BESIDE_THE_SCHEMA = "rights-beside-the-schema.csv";

    private final Policies policies;
    private final Map<String, String> policyOf;

    /**
     * Reads the matrix.
     *
     * @throws IllegalStateException when something follows an unknown policy, or a role has no column
     */
    public Rights() {
        this(Policies.read(POLICIES), declared());
    }

    Rights(Policies policies, Map<String, String> policyOf) {
        policyOf.forEach((what, policy) -> {
            if (policies.named(policy) == null) {
                throw new IllegalStateException(
                        "%s follows the policy %s, which is not in %s".formatted(what, policy, POLICIES));
            }
        });
        this.policies = policies;
        this.policyOf = policyOf;
    }

    private static Map<String, String> declared() {
        Map<String, String> declared = new TreeMap<>(DeclaredRights.read());
        for (CSVRecord row : Table.read(BESIDE_THE_SCHEMA)) {
            declared.put(row.get("what"), row.get("policy"));
        }
        return declared;
    }

    public Scope scope(Role role, String what) {
        return policy(what).map(policy -> scopeIn(policy, role)).orElse(Scope.NONE);
    }

    /** Everything that follows a policy, sorted. */
    public Set<String> rows() {
        return policyOf.keySet();
    }

    /** The policy that it follows. */
    public Optional<String> policy(String what) {
        return Optional.ofNullable(policyOf.get(what));
    }

    /** The names of the policies, in the order of their file. */
    public List<String> policies() {
        return List.copyOf(policies.names());
    }

    /** How far the policy lets the role reach. */
    public Scope scopeIn(String policy, Role role) {
        return Objects.requireNonNull(known(policy).scopes().get(role));
    }

    /** The policy's purpose, in words. */
    public String covers(String policy) {
        return known(policy).covers();
    }

    private Policy known(String policy) {
        return Objects.requireNonNull(policies.named(policy), policy);
    }

    /** The queries and mutations that a role may use, by name. */
    public List<String> operations(Role role) {
        return rows().stream()
                .filter(what -> what.contains(".") && scope(role, what) != Scope.NONE)
                .map(what -> what.substring(what.indexOf('.') + 1))
                .sorted()
                .toList();
    }
}
