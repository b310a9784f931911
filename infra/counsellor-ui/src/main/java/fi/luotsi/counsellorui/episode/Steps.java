package fi.luotsi.counsellorui.episode;

import fi.luotsi.counsellorui.action.Deeds;
import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Label;
import fi.luotsi.counsellorui.answer.Staff;
import fi.luotsi.counsellorui.episode.Step.State;
import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.page.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Guidance as a list of what the law asks for, in its order: what is done, what comes next, and what keeps it from being closed. */
final class Steps {

    private final Episode episode;
    private final Deeds deeds;
    private final Moments moments;
    private final Words words;

    Steps(Episode episode, Deeds deeds, Moments moments, Words words) {
        this.episode = episode;
        this.deeds = deeds;
        this.moments = moments;
        this.words = words;
    }

    private List<Step> inOrder() {
        return List.of(
                urgency(),
                matter(),
                opinion(),
                options(),
                interpreter(),
                assessment(),
                decision(),
                plan(),
                worker(),
                need());
    }

    List<Step> all() {
        List<Step> steps = new ArrayList<>(inOrder());
        if (episode.isOpen()) {
            for (int at = 0; at < steps.size(); at++) {
                Step step = steps.get(at);
                if (step.state().waits() && !step.deeds().isEmpty()) {
                    steps.set(at, step.as(State.NEXT));
                    break;
                }
            }
        }
        return steps;
    }

    /** What keeps guidance from being closed, as the program refuses it. */
    List<Step> missing() {
        return inOrder().stream().filter(step -> step.state() == State.MISSING).toList();
    }

    private Step urgency() {
        return step(
                "urgency",
                "1301/2014 § 36",
                episode.urgency() == null ? State.MISSING : State.DONE,
                lines(label(episode.urgency()), episode.urgencyGrounds()),
                episode.urgency() == null ? "screenUrgency" : null);
    }

    private static @Nullable String label(@Nullable Coded code) {
        return code == null ? null : code.label();
    }

    private Step matter() {
        Episode.Matter matter = episode.matter();
        return step(
                "matter",
                "703/2023 § 37",
                matter == null ? State.MISSING : State.DONE,
                matter == null
                        ? List.of()
                        : lines(
                                matter.need(),
                                matter.grounds(),
                                matter.initiator().label() + " · " + moments.date(matter.initiatedAt())),
                matter == null ? "initiateMatter" : null);
    }

    private Step opinion() {
        Episode.Opinion opinion = episode.opinion();
        boolean there = opinion != null || episode.opinionMissingReason() != null;
        return step(
                "opinion",
                "812/2000 § 4",
                there ? State.DONE : State.MISSING,
                opinion == null
                        ? lines(text(episode.opinionMissingReason()))
                        : lines(opinion.wishes(), opinion.opinion()),
                "recordOpinion");
    }

    private Step options() {
        Episode.Options options = episode.options();
        return step(
                "options",
                "812/2000 § 5",
                options == null ? State.MISSING : State.DONE,
                options == null
                        ? List.of()
                        : lines(options.options(), options.effects(), text(episode.explanationLanguage())),
                "explainOptions");
    }

    private Step interpreter() {
        boolean wanted =
                episode.interpreter() != null && episode.interpreter().code().equals("needed");
        return step(
                "interpreter",
                "812/2000 § 5",
                wanted ? State.MISSING : episode.interpreter() == null ? State.OPEN : State.DONE,
                lines(label(episode.interpreter()), text(episode.interpreterLanguage()), episode.interpreterReason()),
                "recordInterpreter");
    }

    private Step assessment() {
        Episode.Assessment assessment = episode.assessment();
        boolean waits = assessment != null && assessment.startedAt() == null;
        return step(
                "assessment",
                "1301/2014 § 36",
                assessment == null ? State.OPEN : waits ? State.DUE : State.DONE,
                assessment == null
                        ? List.of()
                        : lines(
                                assessment.ground().label(),
                                words.say("episode.requested", moments.date(assessment.requestedAt())),
                                assessment.startedAt() == null
                                        ? null
                                        : words.say("episode.started", moments.date(assessment.startedAt()))),
                assessment == null ? "requestAssessment" : waits ? "startAssessment" : null);
    }

    private Step decision() {
        Episode.Decision decision = episode.decision();
        boolean waits = decision != null && decision.carriedOutAt() == null;
        List<String> done = decision == null
                ? List.of()
                : lines(
                        decision.outcome().label(),
                        decision.decision(),
                        decision.decider().shown() + " · " + moments.date(decision.madeAt()),
                        decision.carriedOutAt() == null
                                ? null
                                : words.say("episode.carried-out", moments.date(decision.carriedOutAt())));
        return step(
                "decision",
                "1301/2014 § 45",
                decision == null ? State.OPEN : waits ? State.MISSING : State.DONE,
                done,
                "makeDecision",
                waits ? "carryOutDecision" : null);
    }

    private Step plan() {
        boolean there = episode.plan() != null || episode.planWaiverGround() != null;
        return step(
                "plan",
                "812/2000 § 7 · 1301/2014 § 39",
                there ? State.DONE : State.MISSING,
                lines(episode.plan(), text(episode.planWaiverGround())),
                "draftPlan",
                there ? null : "waivePlan");
    }

    private Step worker() {
        Staff worker = episode.ownWorker();
        boolean there = worker != null || episode.ownWorkerWaiverGround() != null;
        return step(
                "worker",
                "1301/2014 § 42",
                there ? State.DONE : State.OPEN,
                lines(worker == null ? null : worker.shown(), text(episode.ownWorkerWaiverGround())),
                "assignOwnWorker",
                "waiveOwnWorker");
    }

    private Step need() {
        return step(
                "need",
                "980/2012 § 12",
                episode.regularNeed() == null ? State.OPEN : State.DONE,
                lines(episode.regularNeed()),
                episode.regularNeed() == null ? "recordRegularNeed" : null);
    }

    private Step step(String id, String law, State state, List<String> done, @Nullable String... actions) {
        String[] possible = episode.isOpen()
                ? Arrays.stream(actions).filter(Objects::nonNull).toArray(String[]::new)
                : new String[0];
        return new Step(id, "episode.step-" + id, law, state, done, deeds.to(possible));
    }

    private static @Nullable String text(@Nullable Label label) {
        return label == null ? null : label.label();
    }

    private static List<String> lines(@Nullable String... lines) {
        return Arrays.stream(lines)
                .filter(line -> line != null && !line.isBlank())
                .map(Objects::requireNonNull)
                .toList();
    }
}
