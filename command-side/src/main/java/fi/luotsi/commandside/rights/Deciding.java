package fi.luotsi.commandside.rights;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.RightsEvent;
import fi.luotsi.kernel.casework.RightsRequests.DecideRightsRequest;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.personal.FreeText;
import java.util.List;

/** The contents that a decision needs; all that are missing are told at once. */
final class Deciding {

    private static final String GRANTED = "granted";
    private static final String REFUSED = "refused";

    private Deciding() {}

    static List<RightsEvent> decide(DecideRightsRequest decide, Kind kind) {
        Refusals reasons = new Refusals();
        boolean less = !decide.outcome().equals(GRANTED);
        answeredWithReasons(decide, kind.alwaysWantsReasons() || less, reasons);
        refusedOnAGroundOfItsKind(decide, kind, less && kind.isRefusedOnAGround(), reasons);
        aRectificationSaysOfWhat(decide, kind, reasons);
        reasons.refuse();
        return List.of(decide.event());
    }

    /** 812/2000 §23a; 703/2023 §11; GDPR 12(4), 16. */
    private static void answeredWithReasons(DecideRightsRequest decide, boolean wanted, Refusals reasons) {
        reasons.when(wanted && !FreeText.given(decide.reasons()), RefusalCode.REASONS_MISSING, "reasons");
    }

    private static void refusedOnAGroundOfItsKind(
            DecideRightsRequest decide, Kind kind, boolean calledFor, Refusals reasons) {
        String ground = decide.ground();
        reasons.when(calledFor && ground == null, RefusalCode.GROUND_MISSING, "ground")
                .onlyWhen(calledFor, ground, "ground", Situation.GRANTED_WITHOUT_GROUND)
                .when(
                        calledFor && ground != null && !kind.isRefusedOn(ground),
                        RefusalCode.GROUND_NOT_ALLOWED,
                        "ground");
    }

    /** GDPR 16: the decision names the record or the event that is put right. */
    private static void aRectificationSaysOfWhat(DecideRightsRequest decide, Kind kind, Refusals reasons) {
        boolean rectifies = kind == Kind.RECTIFICATION && !decide.outcome().equals(REFUSED);
        boolean named = decide.concerning() != null;
        reasons.when(rectifies && !named, RefusalCode.REQUIRED, "concerning")
                .when(!rectifies && named, Situation.ONLY_A_RECTIFICATION, "concerning");
    }
}
