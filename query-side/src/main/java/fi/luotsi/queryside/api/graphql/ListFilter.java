package fi.luotsi.queryside.api.graphql;

import fi.luotsi.queryside.authorization.AccessContext;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.springframework.core.ResolvableType;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.validation.BindException;

/**
 * What the {@code filter} of a list comes to, for every field that lists the same records: a filter that is left out lets all of them by.
 *
 * @param <F> the schema's input of the same name
 * @param <L> what the list is limited by
 * @param type of the filter
 * @param limits reads them from a filter, which it checks: it throws {@link fi.luotsi.kernel.command.Refused} with each part that is wrong
 * @param none limits nothing
 */
public record ListFilter<F, L>(Class<F> type, BiFunction<F, AccessContext, L> limits, L none) {

    private static final String ARGUMENT = "filter";
    private static final GraphQlArgumentBinder BINDER = new GraphQlArgumentBinder();

    /** Of documents: by what they have to meet in the store. */
    public static <F> ListFilter<F, List<Criteria>> ofDocuments(
            Class<F> type, BiFunction<F, AccessContext, List<Criteria>> limits) {
        return new ListFilter<>(type, limits, List.of());
    }

    /** Of what is all at hand: by what it lets by. */
    public static <F, T> ListFilter<F, Predicate<T>> ofParts(
            Class<F> type, BiFunction<F, AccessContext, Predicate<T>> limits) {
        return new ListFilter<>(type, limits, _ -> true);
    }

    /**
     * The limits that a field asks for. They are made once for all records of an answer that are asked alike.
     *
     * @throws fi.luotsi.kernel.command.Refused naming each part of the filter that is wrong
     */
    public L of(DataFetchingEnvironment environment) {
        if (environment.getArgument(ARGUMENT) == null) {
            return none;
        }
        Asked<F> asked = new Asked<>(type, bound(environment));
        return environment
                .getGraphQlContext()
                .computeIfAbsent(asked, _ -> limits.apply(asked.filter(), AccessContexts.of(environment)));
    }

    private F bound(DataFetchingEnvironment environment) {
        try {
            return type.cast(Objects.requireNonNull(BINDER.bind(environment, ARGUMENT, ResolvableType.forClass(type))));
        } catch (BindException e) {
            throw new IllegalStateException("the schema lets a filter by that " + type.getName() + " does not", e);
        }
    }

    private record Asked<F>(Class<F> type, F filter) {}
}
