package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.authorization.ListPositions;
import graphql.language.EnumValue;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads from a field of a list which {@link Page} of it is asked for. Everything else that is asked of the field makes the list what it is:
 * its name, whose it is, its filter, its order and its viewer. A cursor is good for that list alone.
 */
@Component
public final class Paging {

    /** The most nodes that one page may have. */
    public static final int LARGEST = 200;

    /** The nodes of a page where no number is asked for. */
    private static final int USUAL = 50;

    private static final String FIRST = "first";
    private static final String AFTER = "after";
    private static final String LAST = "last";
    private static final String BEFORE = "before";
    private static final String SORT = "sort";
    private static final Set<String> OF_THE_PAGE = Set.of(FIRST, AFTER, LAST, BEFORE);
    private static final PropertyDataFetcher<Object> ID = PropertyDataFetcher.fetching("id");

    private final ListPositions positions;

    Paging(ListPositions positions) {
        this.positions = positions;
    }

    /**
     * The page that is asked for. A document of the program's own ({@link SchemaQuery}) that names no number asks for the whole list, so
     * that no copy of data ends with a page.
     *
     * @throws Refused when a number is out of range, forward and backward are mixed, or a cursor is another list's
     */
    public Page of(DataFetchingEnvironment environment) {
        return of(environment, owner(environment));
    }

    /** The same for a list of what has no id: the owner tells whose it is. */
    public Page of(DataFetchingEnvironment environment, @Nullable Object owner) {
        return of(environment, owner, isReversed(environment));
    }

    /** The page of a list that is read in the order of its {@code sort} already. */
    Page sorted(DataFetchingEnvironment environment) {
        return of(environment, owner(environment), false);
    }

    private Page of(DataFetchingEnvironment environment, @Nullable Object owner, boolean reversed) {
        Integer first = environment.getArgument(FIRST);
        Integer last = environment.getArgument(LAST);
        String after = environment.getArgument(AFTER);
        String before = environment.getArgument(BEFORE);
        boolean backwards = last != null || before != null;
        new ArgumentChecks()
                .not(!isInRange(first), outOfRange(FIRST))
                .not(!isInRange(last), outOfRange(LAST))
                .not(first != null && backwards, RefusalCode.NOT_ALLOWED_HERE.at(FIRST))
                .not(after != null && backwards, RefusalCode.NOT_ALLOWED_HERE.at(AFTER))
                .done();
        boolean whole =
                first == null && last == null && environment.getGraphQlContext().hasKey(SchemaQuery.class);
        Integer asked = backwards ? last : first;
        int size = asked == null ? USUAL : asked;
        ListPositions.OfList list = positions.of(list(environment, owner));
        return new Page(
                list,
                whole ? Page.WHOLE : size,
                backwards,
                reversed,
                backwards ? opened(before, BEFORE, list) : opened(after, AFTER, list));
    }

    /** Whether a list by time is asked for against its own order, which is the default of its argument. */
    private static boolean isReversed(DataFetchingEnvironment environment) {
        GraphQLArgument sort = environment.getFieldDefinition().getArgument(SORT);
        return sort != null
                && GraphQLTypeUtil.unwrapAll(sort.getType()).getName().equals(ListOrder.class.getSimpleName())
                && sort.getArgumentDefaultValue().getValue() instanceof EnumValue own
                && !own.getName().equals(String.valueOf(environment.<Object>getArgument(SORT)));
    }

    /** How many nodes a page has at the most that is asked for so; one that is asked for wrongly will be refused. */
    static int size(@Nullable Object first, @Nullable Object last) {
        return Stream.of(first, last)
                .mapMultiToInt((asked, sizes) -> {
                    if (asked instanceof Integer size) {
                        sizes.accept(Math.clamp(size, 1, LARGEST));
                    }
                })
                .findFirst()
                .orElse(USUAL);
    }

    private static boolean isInRange(@Nullable Integer size) {
        return size == null || (size >= 1 && size <= LARGEST);
    }

    private static Refusal outOfRange(String argument) {
        return RefusalCode.OUT_OF_RANGE.at(argument, Map.of("min", "1", "max", String.valueOf(LARGEST)));
    }

    private static @Nullable String opened(@Nullable String cursor, String argument, ListPositions.OfList list) {
        return cursor == null
                ? null
                : list.open(cursor).orElseThrow(() -> new Refused(RefusalCode.FOREIGN_CURSOR.name(), argument));
    }

    private static String list(DataFetchingEnvironment environment, @Nullable Object owner) {
        Viewer viewer = AccessContexts.of(environment).viewer();
        Map<String, Object> asked = new TreeMap<>(environment.getArguments());
        asked.keySet().removeAll(OF_THE_PAGE);
        return String.join(
                " ",
                ((GraphQLNamedType) environment.getParentType()).getName(),
                environment.getFieldDefinition().getName(),
                String.valueOf(owner),
                plain(asked),
                viewer.id().toString(),
                viewer.role().claim(),
                viewer.unit());
    }

    /** The id of the record whose list it is; null for a list of the whole. */
    private static @Nullable Object owner(DataFetchingEnvironment environment) {
        try {
            return ID.get(environment);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same text for the same arguments: in order, and without what limits nothing. */
    private static String plain(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Map<?, ?> map -> {
                Map<String, String> sorted = new TreeMap<>();
                map.forEach((name, each) -> sorted.put(String.valueOf(name), plain(each)));
                sorted.values().removeIf(String::isEmpty);
                yield sorted.isEmpty() ? "" : sorted.toString();
            }
            case List<?> list ->
                list.isEmpty() ? "" : list.stream().map(Paging::plain).toList().toString();
            default -> Objects.toString(value);
        };
    }
}
