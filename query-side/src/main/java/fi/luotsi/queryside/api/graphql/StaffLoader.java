package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds all members of the staff of one level of an answer with one read of their grants. */
@Component
class StaffLoader {

    private static final String NAME = "staff";

    StaffLoader(BatchLoaderRegistry registry, Staff staff) {
        registry.<StaffAsOf, StaffMember>forName(NAME)
                .registerMappedBatchLoader(
                        (asked, environment) -> Mono.fromCallable(() -> members(staff, asked, environment)));
    }

    static DataLoader<StaffAsOf, StaffMember> of(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getDataLoader(NAME));
    }

    private static Map<StaffAsOf, StaffMember> members(
            Staff staff, Set<StaffAsOf> asked, BatchLoaderEnvironment environment) {
        GraphQLContext context = Objects.requireNonNull(environment.getContext());
        AccessContext access = Objects.requireNonNull(context.get(AccessContext.class));
        return staff.members(asked, access);
    }
}
