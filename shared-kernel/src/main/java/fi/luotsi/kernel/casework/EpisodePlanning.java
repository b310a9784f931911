package fi.luotsi.kernel.casework;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Coded;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.personal.NotBlankText;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The plan, the regular need and the own worker. */
public interface EpisodePlanning {

    sealed interface Command extends EpisodeCommand {}

    sealed interface Event extends EpisodeEvent {}

    record DraftPlan(
            @NotNull EpisodeId episodeId,
            @NotBlankText @Size(max = 20_000) @CleanText String plan) implements Command, EpisodeFact {

        @Override
        public PlanDrafted event() {
            return new PlanDrafted(episodeId, FreeText.personal(plan));
        }
    }

    @StoredAs("episode.plan-drafted")
    @Correctable(by = {DraftPlan.class, WaivePlan.class})
    @Ends("planWaiverGround")
    record PlanDrafted(EpisodeId episodeId, Personal<Text> plan) implements Event, Undoable {}

    record WaivePlan(
            @NotNull EpisodeId episodeId,
            @NotNull @Coded(CodeList.PLAN_WAIVER_GROUND) String ground) implements Command, EpisodeFact {

        @Override
        public PlanWaived event() {
            return new PlanWaived(episodeId, ground);
        }
    }

    @StoredAs("episode.plan-waived")
    @Correctable(by = {WaivePlan.class, DraftPlan.class})
    record PlanWaived(
            EpisodeId episodeId,

            @Told(as = "planWaiverGround") @Coded(CodeList.PLAN_WAIVER_GROUND)
            String ground) implements Event, Undoable {}

    /** Advice has shown that the client needs help regularly: it is to be looked into without delay (980/2012 §12, 15). */
    record RecordRegularNeed(
            @NotNull EpisodeId episodeId,
            @NotBlankText @Size(max = 10_000) @CleanText String regularNeed) implements Command, EpisodeFact {

        @Override
        public RegularNeedFound event() {
            return new RegularNeedFound(episodeId, FreeText.personal(regularNeed));
        }
    }

    /** Advice has shown that the client needs help regularly. */
    @StoredAs("episode.regular-need-found")
    @Correctable(by = RecordRegularNeed.class)
    record RegularNeedFound(EpisodeId episodeId, Personal<Text> regularNeed) implements Event, Undoable {}

    /**
     * Names the own worker (omatyöntekijä, 1301/2014 §42).
     *
     * @param ownWorker the worker; left out, the person who gives the command
     */
    record AssignOwnWorker(
            @NotNull EpisodeId episodeId, @Nullable UUID ownWorker) implements Command {}

    @StoredAs("episode.own-worker-assigned")
    @Correctable(by = {AssignOwnWorker.class, WaiveOwnWorker.class})
    @Ends("ownWorkerWaiverGround")
    record OwnWorkerAssigned(EpisodeId episodeId, @OfStaff UUID ownWorker) implements Event, Undoable {}

    record WaiveOwnWorker(
            @NotNull EpisodeId episodeId,

            @NotNull @Coded(CodeList.OWN_WORKER_WAIVER_GROUND)
            String ground) implements Command, EpisodeFact {

        @Override
        public OwnWorkerWaived event() {
            return new OwnWorkerWaived(episodeId, ground);
        }
    }

    @StoredAs("episode.own-worker-waived")
    @Correctable(by = {WaiveOwnWorker.class, AssignOwnWorker.class})
    @Ends("ownWorker")
    record OwnWorkerWaived(
            EpisodeId episodeId,

            @Told(as = "ownWorkerWaiverGround") @Coded(CodeList.OWN_WORKER_WAIVER_GROUND)
            String ground)
            implements Event, Undoable {}
}
