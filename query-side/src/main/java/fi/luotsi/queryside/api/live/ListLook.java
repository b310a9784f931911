package fi.luotsi.queryside.api.live;

import static java.util.Objects.requireNonNull;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.AccessControl;
import fi.luotsi.queryside.authorization.Denied;
import fi.luotsi.queryside.authorization.Purpose;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.queryside.language.Language;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks at a viewer's lists by their own queries, as the viewer may see them, and makes digests of what it finds. Nothing of it is shown, so
 * it has no row in the use log but where it is denied; it costs the viewer's budget what the queries cost.
 */
@Component
final class ListLook {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BYTES = 12;
    private static final Set<String> OF_THE_BUDGET =
            Set.of(RefusalCode.OVER_BUDGET.name(), RefusalCode.TOOK_TOO_LONG.name());

    private final ExecutionGraphQlService service;
    private final AccessControl accessControl;
    private final InstantSource clock;

    ListLook(ExecutionGraphQlService service, AccessControl accessControl, ObjectProvider<InstantSource> clock) {
        this.service = service;
        this.accessControl = accessControl;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    /** Whose lists they are, why they are looked at, and in which language errors are told. */
    record Asker(Viewer viewer, Purpose reason, Language language) {

        static Asker of(AccessContext access) {
            return new Asker(access.viewer(), access.reason(), access.language());
        }
    }

    /** Whether the viewer sees such records of every unit, so that any unit's change may be one of theirs. */
    static boolean isOfEveryUnit(Collection<WatchedList> lists, AccessContext access) {
        return lists.stream().anyMatch(list -> access.scope(list.recordClass()) == Scope.ALL);
    }

    /**
     * Checks the rights to the queries whose lists these are.
     *
     * @throws Denied when there is none to one of them; the context has it for the log
     */
    static void authorize(Collection<WatchedList> lists, AccessContext access) {
        lists.stream()
                .map(WatchedList::operation)
                .filter(operation -> access.scope(operation) == Scope.NONE)
                .findFirst()
                .ifPresent(access::authorizeOperation);
    }

    /**
     * The state of the lists now.
     *
     * @throws Denied when the viewer has no right to one of them; that is logged
     * @throws Refused when it costs more than is left of their budget
     * @throws ArchiveUnavailable when a store is out of reach
     */
    States of(Collection<WatchedList> lists, Asker asker) {
        AccessContext access = accessControl.access(asker.viewer(), asker.reason(), asker.language());
        try {
            authorize(lists, access);
        } catch (Denied denied) {
            accessControl.release(access);
            throw denied;
        }
        Map<String, Object> data = ask(WatchedList.document(lists), access);
        Map<WatchedList, String> digests = new EnumMap<>(WatchedList.class);
        lists.forEach(list -> {
            List<@Nullable Object> parts = new ArrayList<>();
            for (int i = 0; i < list.parts(); i++) {
                parts.add(data.get(list.field(i)));
            }
            digests.put(list, digest(asker.viewer(), parts));
        });
        return new States(digests);
    }

    private Map<String, Object> ask(String document, AccessContext access) {
        String midnight = LocalDate.ofInstant(clock.instant(), FinnishTime.ZONE)
                .atStartOfDay(FinnishTime.ZONE)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        Map<String, @Nullable Object> variables = new HashMap<>();
        if (document.contains("$me")) {
            variables.put("me", access.viewer().id().toString());
            variables.put("midnight", midnight);
        }
        DefaultExecutionGraphQlRequest request = new DefaultExecutionGraphQlRequest(
                document,
                null,
                variables,
                null,
                access.id().toString(),
                Locale.of(access.language().tag()));
        request.configureExecutionInput((_, builder) ->
                builder.graphQLContext(Map.of(AccessContext.class, access)).build());
        ExecutionResult result =
                requireNonNull(service.execute(request).block()).getExecutionResult();
        result.getErrors().stream().findFirst().ifPresent(error -> {
            throw refusal(error)
                    .<RuntimeException>map(refused -> new Refused(List.of(refused)))
                    .orElseGet(() -> new ArchiveUnavailable("lists cannot be looked at"));
        });
        return requireNonNull(result.getData());
    }

    private static Optional<Refusal> refusal(GraphQLError error) {
        Map<String, Object> told = Optional.ofNullable(error.getExtensions()).orElse(Map.of());
        String code = String.valueOf(told.get("code"));
        return OF_THE_BUDGET.contains(code) && told.get("details") instanceof Map<?, ?> details
                ? Optional.of(RefusalCode.valueOf(code)
                        .at("lists", Map.of("seconds", String.valueOf(details.get("seconds")))))
                : Optional.empty();
    }

    private static String digest(Viewer viewer, Object seen) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(viewer.toString().getBytes(StandardCharsets.UTF_8));
            byte[] made = digest.digest(JSON.writeValueAsBytes(seen));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(made, BYTES));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
