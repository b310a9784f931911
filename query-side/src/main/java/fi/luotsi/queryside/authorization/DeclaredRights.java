package fi.luotsi.queryside.authorization;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.StringValue;
import graphql.parser.Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The policy that each query, mutation and type follows, as {@code @right} in the schema says, by {@code Query.client}, {@code
 * Mutation.recordAddress}, {@code Client}. It is read from the schema's files, because the schema itself is built of parts that ask
 * for rights. Putting right what a mutation recorded follows the policy of {@code @correctable}.
 */
final class DeclaredRights {

    private static final String SCHEMA = "classpath*:graphql/**/*.graphqls";
    private static final Set<String> ROOTS = Set.of("Query", "Mutation", "Subscription");

    private final Map<String, String> policies = new TreeMap<>();

    private DeclaredRights() {}

    static Map<String, String> read() {
        DeclaredRights declared = new DeclaredRights();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(SCHEMA)) {
                declared.take(file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return declared.policies;
    }

    private void take(String file) {
        for (ObjectTypeDefinition type : Parser.parse(file).getDefinitionsOfType(ObjectTypeDefinition.class)) {
            if (ROOTS.contains(type.getName())) {
                for (FieldDefinition field : type.getFieldDefinitions()) {
                    take(type.getName() + "." + field.getName(), field);
                }
            } else {
                take(type.getName(), type);
            }
        }
    }

    private void take(String what, DirectivesContainer<?> declared) {
        policy(declared, "right").ifPresent(policy -> policies.put(what, policy));
        policy(declared, "correctable").ifPresent(policy -> policies.put(what + Rights.CORRECTING, policy));
    }

    private static Optional<String> policy(DirectivesContainer<?> declared, String directive) {
        return declared.getDirectives(directive).stream()
                .map(DeclaredRights::policy)
                .findFirst();
    }

    private static String policy(Directive right) {
        return Objects.requireNonNull(((StringValue) right.getArgument("of").getValue()).getValue());
    }
}
