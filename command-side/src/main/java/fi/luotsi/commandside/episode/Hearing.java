package fi.luotsi.commandside.episode;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.EpisodeEvent;
import fi.luotsi.kernel.casework.EpisodeHearing.RecordInterpreter;
import fi.luotsi.kernel.casework.EpisodeHearing.RecordOpinion;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The client is heard, and in a language they understand. */
final class Hearing {

    static final String NEEDED = "needed";

    private static final String NOT_NEEDED = "not-needed";
    private static final Set<String> AFTER_A_NEED = Set.of("arranged", "unavailable");

    private Hearing() {}

    /** 812/2000 §4: the client's wishes and opinion are recorded, or the coded reason why there are none; never both. */
    static List<EpisodeEvent> opinion(RecordOpinion record) {
        new Refusals()
                .when(!record.heard() && record.missingReason() == null, RefusalCode.OPINION_MISSING, "opinion")
                .onlyWhen(!record.heard(), record.missingReason(), "missingReason", Situation.THE_CLIENT_WAS_HEARD)
                .refuse();
        return List.of(record.event());
    }

    /**
     * 812/2000 §5(3). First the need, then whether it was met; one that was found unavailable may still be arranged, and a need
     * may turn out to be none. Saying twice that there is no need changes nothing.
     *
     * @param before the status so far, if any
     */
    static List<EpisodeEvent> interpreter(RecordInterpreter record, Optional<String> before) {
        String status = record.status();
        boolean afterNeed = before.isPresent() && !before.equals(Optional.of(NOT_NEEDED));
        new Refusals()
                .when(AFTER_A_NEED.contains(status) && !afterNeed, RefusalCode.INTERPRETER_NOT_NEEDED, "status")
                .requiredWhen(status.equals(NEEDED), record.language(), "language")
                .onlyWhen(!status.equals(NOT_NEEDED), record.language(), "language", Situation.NO_INTERPRETER_NEEDED)
                .exactlyWhen(
                        status.equals("unavailable"),
                        record.reason(),
                        "reason",
                        Situation.ONLY_AN_UNAVAILABLE_INTERPRETER)
                .refuse();
        return status.equals(NOT_NEEDED) && before.equals(Optional.of(NOT_NEEDED))
                ? List.of()
                : List.of(record.event());
    }
}
