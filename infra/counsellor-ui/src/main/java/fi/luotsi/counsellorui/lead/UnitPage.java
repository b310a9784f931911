package fi.luotsi.counsellorui.lead;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.page.Due;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A unit's work, by who does it, and what its team lead has to look at. */
public record UnitPage(Unit unit, Visit visit, Moments moments) {

    /** How much is one worker's. */
    public record Load(String worker, int open, int urgent, int due, int late) {}

    /** Each worker's load, so that it can be balanced; the most loaded first. */
    public List<Load> loads() {
        Map<String, int[]> counts = new TreeMap<>();
        unit.caseload().nodes().forEach(episode -> {
            int[] of = counts.computeIfAbsent(episode.worker().shown(), _ -> new int[4]);
            of[0]++;
            if (episode.urgency() != null && episode.urgency().code().equals("urgent")) {
                of[1]++;
            }
        });
        unit.due().nodes().forEach(duty -> {
            String worker = duty.worker() == null
                    ? visit.words().say("lead.nobody")
                    : duty.worker().shown();
            int[] of = counts.computeIfAbsent(worker, _ -> new int[4]);
            of[2]++;
            if (duty.overdue()) {
                of[3]++;
            }
        });
        List<Load> loads = new ArrayList<>();
        counts.forEach((worker, of) -> loads.add(new Load(worker, of[0], of[1], of[2], of[3])));
        loads.sort((one, other) -> Integer.compare(other.open(), one.open()));
        return loads;
    }

    public Due due(Unit.Late late) {
        return Due.of(late.dueOn(), true, moments, visit.words());
    }

    public List<Deed> of(Unit.Emergency emergency) {
        return Deeds.from(visit)
                .of("emergencyId", emergency.id())
                .at(emergency.version())
                .to("reviewEmergency");
    }

    public List<Deed> of(Unit.Destruction destruction) {
        boolean open = destruction.state().code().equals("proposed");
        return open
                ? Deeds.from(visit)
                        .of("destructionId", destruction.id())
                        .at(destruction.version())
                        .to("confirmDestruction")
                : List.of();
    }

    public List<Deed> of(Unit.Destruction destruction, Unit.Proposed record) {
        Deeds deeds = Deeds.from(visit)
                .of("destructionId", destruction.id())
                .at(destruction.version())
                .with("record", record.record());
        return switch (record.state().code()) {
            case "waiting" -> deeds.to("holdRecord");
            case "held" -> deeds.to("releaseRecord");
            default -> List.of();
        };
    }
}
