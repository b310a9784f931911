package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.queryside.authorization.AccessContext;
import graphql.GraphQLContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderEnvironment;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Opens all sealed values of one level of an answer with one read of their keys. */
@Component
class UnsealingLoader {

    UnsealingLoader(BatchLoaderRegistry registry) {
        registry.<SealedDirective.Sealed, Object>forName(SealedDirective.OPENER)
                .registerMappedBatchLoader((values, environment) -> Mono.just(open(values, environment)));
    }

    private static Map<SealedDirective.Sealed, Object> open(
            Set<SealedDirective.Sealed> values, BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        AccessContext access = Objects.requireNonNull(context.get(AccessContext.class));
        Map<SealedDirective.Sealed, Object> opened = new HashMap<>();
        values.stream()
                .collect(Collectors.groupingBy(SealedDirective.Sealed::type))
                .forEach((type, ofType) -> opened.putAll(openAs(access, type, ofType)));
        return opened;
    }

    private static <T> Map<SealedDirective.Sealed, Object> openAs(
            AccessContext access, Class<T> type, List<SealedDirective.Sealed> values) {
        // the schema's directive says which type the value was sealed as; reading it as another one fails to parse
        @SuppressWarnings("unchecked")
        List<Personal<T>> personal =
                values.stream().map(value -> (Personal<T>) value.value()).toList();
        Map<SealedDirective.Sealed, Object> opened = new HashMap<>();
        access.open(personal, type)
                .forEach((value, plain) -> opened.put(new SealedDirective.Sealed(value, type), plain));
        return opened;
    }
}
