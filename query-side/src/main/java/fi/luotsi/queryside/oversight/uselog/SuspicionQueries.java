package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.ArgumentChecks;
import fi.luotsi.queryside.api.graphql.Connection;
import fi.luotsi.queryside.api.graphql.Page;
import fi.luotsi.queryside.api.graphql.Paging;
import fi.luotsi.queryside.api.graphql.SortKey;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Scope;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final Paging paging;

    SuspicionQueries(UseLogRows rows, MisuseFindings suspicions, UnusualVolumes volumes, Paging paging) {
        this.paging = paging;
        this.rows = rows;
        this.suspicions = suspicions;
        this.volumes = volumes;
    }

    @QueryMapping
    SuspectedUseConnection suspectedUses(
            @Argument List<String> grounds, @Argument @Nullable UseFilter filter, DataFetchingEnvironment environment) {
        Page page = paging.of(environment);
        ArgumentChecks asked = new ArgumentChecks();
        grounds.forEach(ground -> asked.code(CodeList.MISUSE_GROUND, ground, "grounds"));
        asked.done();
        UseFilter wanted = filter == null ? UseFilter.NONE : filter;
        wanted.check();
        AccessContext access = AccessContexts.of(environment);
        Selection selection = access.scope("Query.suspectedUses") == Scope.ALL
                ? rows.about(wanted)
                : rows.about(wanted).where("unit = ?", access.viewer().unit());
        Set<String> chosen = chosen(grounds);
        Looked looked = look(selection, chosen, page.size(), page.from(), access);
        looked.found().forEach(each -> each.grounds()
                .forEach(ground -> access.showMinimal(CLASS, each.use().id(), ground.client())));
        Connection<SuspectedUse> shown =
                page.upTo(looked.found(), each -> position(each.use()), looked.next(), looked.found()::size);
        return new SuspectedUseConnection(shown, looked.rows(), () -> total(selection, chosen, access));
    }

    /**
     * What was found among rows.
     *
     * @param rows how many were looked through
     * @param next where to go on; null at the end of the log
     */
    private record Looked(
            List<SuspectedUse> found, int rows, @Nullable String next) {}

    private Looked look(
            Selection selection, Set<String> grounds, int size, @Nullable String after, AccessContext access) {
        List<SuspectedUse> found = new ArrayList<>();
        String next = after;
        int looked = 0;
        while (found.size() < size && looked < MOST_LOOKED) {
            List<LoggedUse> batch = rows.log().after(selection, next, BATCH);
            List<SuspectedUse> suspected = suspicions.among(batch, grounds, access);
            List<SuspectedUse> fitting =
                    suspected.stream().limit(size - found.size()).toList();
            found.addAll(fitting);
            boolean cut = fitting.size() < suspected.size();
            if (!cut && batch.size() < BATCH) {
                return new Looked(found, looked + batch.size(), null);
            }
            LoggedUse last = cut ? fitting.getLast().use() : batch.getLast();
            looked += batch.indexOf(last) + 1;
            next = position(last);
        }
        return new Looked(found, looked, next);
    }

    private @Nullable Integer total(Selection selection, Set<String> grounds, AccessContext access) {
        Looked all = look(selection, grounds, Integer.MAX_VALUE, null, access);
        return all.next() == null ? all.found().size() : null;
    }

    private static String position(LoggedUse use) {
        return SortKey.of(use.at(), use.id());
    }

    private static Set<String> chosen(List<String> grounds) {
        return grounds.isEmpty()
                ? Codes.published().all(CodeList.MISUSE_GROUND).stream()
                        .map(Code::value)
                        .collect(Collectors.toSet())
                : Set.copyOf(grounds);
    }

    /** The schema's {@code UnusualVolumeFilter}. */
    record VolumeFilter(@Nullable UUID actor, @Nullable String unit) {}

    @QueryMapping
    Connection<UnusualVolumes.Volume> unusualVolumes(
            @Argument LocalDate from,
            @Argument LocalDate to,
            @Argument @Nullable VolumeFilter filter,
            DataFetchingEnvironment environment) {
        Page page = paging.of(environment);
        String unit = filter == null ? null : filter.unit();
        UUID actor = filter == null ? null : filter.actor();
        new ArgumentChecks().code(CodeList.UNIT, unit, "filter.unit").done();
        AccessContext access = AccessContexts.of(environment);
        String within = access.scope("Query.unusualVolumes") == Scope.ALL
                ? unit
                : access.viewer().unit();
        List<UnusualVolumes.Volume> all = volumes.between(from, to, within).stream()
                .filter(volume -> unit == null || volume.unit().equals(unit))
                .filter(volume -> actor == null || volume.actor().equals(actor))
                .toList();
        Connection<UnusualVolumes.Volume> shown = page.in(all, UnusualVolumes.Volume::key, Comparator.reverseOrder());
        shown.nodes().forEach(volume -> access.showMinimal("UnusualVolume", volume.actor(), null));
        return shown;
    }
}
