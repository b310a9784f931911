package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.EpisodeAssessment;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodePlanning;
import fi.luotsi.kernel.id.EpisodeId;

/**
 * The steps of an episode for which the law or practice sets a time: taken mostly in time, now and then late or not yet. All
 * numbers are assumptions.
 */
final class InTime {

    private static final Shares INITIATORS =
            Shares.of("client 65, relative 25, close-person 5, legal-representative 5");
    private static final long NAMING = 9;
    private static final long STARTING = 10;
    private static final long CARRYING_OUT = 11;

    private static final Shares OUTCOMES = Shares.of("granted 70, partly 15, refused 15");

    private final Unfolding unfolding;
    private final Dice dice;
    private final Caller caller;
    private final Team team;
    private final EpisodeId id;

    InTime(Unfolding unfolding, Caller caller, Team team, EpisodeId id) {
        this.unfolding = unfolding;
        this.dice = unfolding.dice;
        this.caller = caller;
        this.team = team;
        this.id = id;
    }

    /** Names the own worker, and records an assessment and a regular need. */
    void begin() {
        if (unfolding.isDone(0.8, NAMING)) {
            happens(
                    dice.chance(0.85)
                            ? new EpisodePlanning.AssignOwnWorker(id, null)
                            : new EpisodePlanning.WaiveOwnWorker(id, "another-worker"));
        }
        boolean regular = dice.chance(0.15);
        if (regular) {
            happens(new EpisodePlanning.RecordRegularNeed(id, say("regular-need")));
        }
        if (dice.chance(0.25) || regular) {
            happens(new EpisodeAssessment.RequestAssessment(id, dice.one(INITIATORS), dice.chance(0.05)));
            if (unfolding.isDone(0.85, STARTING)) {
                unfolding.daysPass(1, 9);
                happens(new EpisodeAssessment.StartAssessment(id));
            }
        }
    }

    /** Decides the matter where there is anything to decide; whether nothing waits to be carried out then. */
    boolean decide() {
        if (!dice.chance(0.2)) {
            return true;
        }
        String outcome = dice.one(OUTCOMES);
        happens(new EpisodeAssessment.MakeDecision(id, outcome, say("decision-" + outcome)));
        if (outcome.equals("refused")) {
            return true;
        } else if (!unfolding.isDone(0.8, CARRYING_OUT)) {
            return false;
        }
        unfolding.daysPass(2, 40);
        happens(new EpisodeAssessment.CarryOutDecision(id));
        return true;
    }

    private void happens(EpisodeCommand command) {
        unfolding.minutesPass(1, 6);
        unfolding.happens(team.counsellor(), caller.why(), command);
    }

    private String say(String situation) {
        return Sentences.of(situation, caller.written(), dice);
    }
}
