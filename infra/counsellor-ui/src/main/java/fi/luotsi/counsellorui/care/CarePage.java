package fi.luotsi.counsellorui.care;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.action.Deeds.Deed;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.List;

/** What an administrator looks after, and may do. */
public record CarePage(Care care, Visit visit) {

    public List<Deed> ofKeys() {
        return Deeds.from(visit).to("rotateKeys", "backUpKeys");
    }

    public List<Deed> ofRetention() {
        return Deeds.from(visit).to("runRetention");
    }

    public List<Deed> of(Care.Destruction destruction) {
        return destruction.state().code().equals("escalated")
                ? Deeds.from(visit)
                        .of("destructionId", destruction.id())
                        .at(destruction.version())
                        .to("confirmDestruction")
                : List.of();
    }
}
