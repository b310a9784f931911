package fi.luotsi.commandside.policy;

import fi.luotsi.kernel.casework.DestructionCommand;
import fi.luotsi.kernel.casework.Destructions.ProposeDestruction;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.retention.DueLogs;
import fi.luotsi.kernel.retention.DueRecords.Due;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts due records into proposals: each of one class and one unit, and of no more records than a person can look through. */
final class Proposals {

    private static final String LOGS = "logs";

    private final EnvelopeCodec codec;

    /** The class and unit of one proposal. */
    private record Kind(String retentionClass, String unit) {}

    Proposals(EnvelopeCodec codec) {
        this.codec = codec;
    }

    List<ProposeDestruction> of(List<Due> due, List<DueLogs.Due> logs, LocalDate confirmBy) {
        Map<UUID, List<Due>> wholes = new LinkedHashMap<>();
        due.forEach(each ->
                wholes.computeIfAbsent(each.whole(), _ -> new ArrayList<>()).add(each));
        Map<Kind, List<List<UUID>>> lists = new LinkedHashMap<>();
        wholes.values().forEach(whole -> {
            Due first = whole.getFirst();
            List<List<UUID>> its = lists.computeIfAbsent(
                    new Kind(
                            first.retentionClass(),
                            codec.decode(first.envelope()).metadata().actor().unit()),
                    _ -> new ArrayList<>());
            add(its, whole.stream().map(Due::record).toList());
        });
        logs.forEach(part -> add(
                lists.computeIfAbsent(new Kind(LOGS, part.unit()), _ -> new ArrayList<>()), List.of(part.record())));
        List<ProposeDestruction> proposals = new ArrayList<>();
        lists.forEach((kind, its) -> its.forEach(records -> proposals.add(new ProposeDestruction(
                new DestructionId(Ids.next()), kind.retentionClass(), kind.unit(), List.copyOf(records), confirmBy))));
        return proposals;
    }

    private static void add(List<List<UUID>> lists, List<UUID> whole) {
        if (lists.isEmpty() || lists.getLast().size() + whole.size() > DestructionCommand.MOST) {
            lists.add(new ArrayList<>());
        }
        lists.getLast().addAll(whole);
    }
}
