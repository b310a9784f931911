package fi.luotsi.queryside.casework.obligation;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fi.luotsi.queryside.projection.Withers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The obligations of one record: an episode, a client's request or a client; or feedback, which is nobody's.
 *
 * @param client null where the record is no client's
 * @param of class of the record, as the matrix of rights has it
 * @param unit whose record it is
 * @param worker who began it, where somebody has it on their list
 * @param ownWorker who has it on their list instead; null where nobody was named
 * @param openAt units whose turn an open one is
 * @param metAhead ids of rules that were met before anything started them, and so will not be started
 */
@Withers
record ObligationsDocument(
        UUID id,
        @Nullable UUID client,
        String of,
        String unit,
        @Nullable UUID worker,
        @Nullable UUID ownWorker,
        Set<String> openAt,
        Set<String> metAhead,
        List<Obligation> obligations)
        implements ObligationsDocumentBuilder.With {

    static ObligationsDocument begun(UUID id, @Nullable UUID client, String of, String unit, @Nullable UUID worker) {
        return new ObligationsDocument(id, client, of, unit, worker, null, Set.of(), Set.of(), List.of());
    }

    /** On whose list it is, where it is on one. */
    @Nullable
    UUID whose() {
        return ownWorker == null ? worker : ownWorker;
    }

    /** The same with that own worker or none: what was on the list that it was on goes with it. */
    ObligationsDocument ownedBy(@Nullable UUID next) {
        ObligationsDocument owned = withOwnWorker(next);
        return owned.withObligations(obligations.stream()
                .map(each -> each.unit().equals(unit) && Objects.equals(each.worker(), whose())
                        ? each.moved(unit, owned.whose())
                        : each)
                .toList());
    }

    Optional<Obligation> under(Rule rule) {
        return obligations.stream()
                .filter(each -> each.rule().equals(rule.id()))
                .findFirst();
    }

    /** There is at most one obligation for a rule. */
    ObligationsDocument with(Obligation obligation) {
        List<Obligation> all = new ArrayList<>(obligations);
        all.removeIf(each -> each.rule().equals(obligation.rule()));
        all.add(obligation);
        Set<String> turns =
                all.stream().filter(Obligation::isOpen).map(Obligation::unit).collect(toUnmodifiableSet());
        return with(now -> now.openAt(turns).obligations(List.copyOf(all)));
    }

    ObligationsDocument metAhead(Rule rule) {
        Set<String> rules = new LinkedHashSet<>(metAhead);
        rules.add(rule.id());
        return withMetAhead(Set.copyOf(rules));
    }
}
