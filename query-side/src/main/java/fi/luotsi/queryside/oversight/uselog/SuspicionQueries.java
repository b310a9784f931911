package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Uses that give a ground to suspect misuse, for supervisors: their own unit's rows, unless their right reaches all. */
@Controller
class SuspicionQueries {

    private static final String CLASS = "SuspectedUse";
    private static final int BATCH = 200;

    /** The number of rows looked through for one answer, whether they give a ground or not. */
    private static final int MOST_LOOKED = 2_000;

    private final UseLogRows rows;
    private final MisuseFindings suspicions;
    private final UnusualVolumes volumes;

    SuspicionQueries(UseLogRows rows, MisuseFindings suspicions, UnusualVolumes volumes) {
        this.rows = rows;
        this.suspicions = suspicions;
        this.volumes = volumes;
    }

    @QueryMapping
    SuspectedUse.Page suspectedUses(
            @Argument List<String> grounds,
            @Argument @Nullable UseFilter filter,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        int size = Connection.first(first);
        ArgumentChecks asked = new ArgumentChecks();
        grounds.forEach(ground -> asked.code(CodeList.MISUSE_GROUND, ground, "grounds"));
        asked.done();
        UseFilter wanted = filter == null ? UseFilter.NONE : filter;
        wanted.check();
        AccessContext access = AccessContexts.of(environment);
        Selection selection = access.scope("Query.suspectedUses") == Scope.ALL
                ? rows.about(wanted)
                : rows.about(wanted).where("unit = ?", access.viewer().unit());
        return look(selection, chosen(grounds), size, after, access);
    }

    private SuspectedUse.Page look(
            Selection selection, Set<String> grounds, int size, @Nullable String after, AccessContext access) {
        List<SuspectedUse> found = new ArrayList<>();
        String next = after;
        int looked = 0;
        boolean more = true;
        while (more && found.size() < size && looked < MOST_LOOKED) {
            List<LoggedUse> batch = rows.log().rows(selection, next, BATCH);
            if (batch.isEmpty()) {
                return page(found, looked, null, access);
            }
            List<SuspectedUse> suspected = suspicions.among(batch, grounds, access);
            List<SuspectedUse> fitting =
                    suspected.stream().limit(size - found.size()).toList();
            boolean cut = fitting.size() < suspected.size();
            LoggedUse last = cut ? fitting.getLast().use() : batch.getLast();
            found.addAll(fitting);
            looked += batch.indexOf(last) + 1;
            more = cut || batch.size() == BATCH;
            next = Connection.encode(SortKey.of(last.at(), last.id()));
        }
        return page(found, looked, more ? next : null, access);
    }

    private static SuspectedUse.Page page(
            List<SuspectedUse> found, int looked, @Nullable String next, AccessContext access) {
        found.forEach(each -> each.grounds()
                .forEach(ground -> access.showMinimal(CLASS, each.use().id(), ground.client())));
        return new SuspectedUse.Page(found, looked, next);
    }

    private static Set<String> chosen(List<String> grounds) {
        return grounds.isEmpty()
                ? Codes.published().all(CodeList.MISUSE_GROUND).stream()
                        .map(Code::value)
                        .collect(Collectors.toSet())
                : Set.copyOf(grounds);
    }

    @QueryMapping
    Connection<UnusualVolumes.Volume> unusualVolumes(
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument @Nullable String unit,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment environment) {
        int size = Connection.first(first);
        new ArgumentChecks().code(CodeList.UNIT, unit, "unit").done();
        AccessContext access = AccessContexts.of(environment);
        String within = access.scope("Query.unusualVolumes") == Scope.ALL
                ? unit
                : access.viewer().unit();
        List<UnusualVolumes.Volume> all = volumes.between(from, to, within).stream()
                .filter(volume -> unit == null || volume.unit().equals(unit))
                .toList();
        String last = after == null ? null : Connection.decode(after);
        List<UnusualVolumes.Volume> oneMore = all.stream()
                .filter(volume -> last == null || volume.key().compareTo(last) < 0)
                .limit(size + 1L)
                .toList();
        oneMore.stream().limit(size).forEach(volume -> access.showMinimal("UnusualVolume", volume.actor(), null));
        return Connection.page(oneMore, size, after != null, all.size(), UnusualVolumes.Volume::key);
    }
}
