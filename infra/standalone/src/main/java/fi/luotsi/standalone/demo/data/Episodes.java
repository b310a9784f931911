package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.EpisodeHearing;
import fi.luotsi.kernel.casework.EpisodeLifecycle;
import fi.luotsi.kernel.casework.EpisodeNotes;
import fi.luotsi.kernel.casework.EpisodePlanning;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.ContactId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.NoteId;
import fi.luotsi.kernel.value.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One guidance episode, from its opening as far as it comes. All numbers are assumptions. */
final class Episodes {

    private static final Shares INITIATORS =
            Shares.of("client 60, relative 22, close-person 5, legal-representative 3, authority 4, employee 6");
    private static final Shares COPING =
            Shares.of("very-well 15, well 38, moderately 27, poorly 8, very-poorly 2, not-asked 10");
    private static final Shares OPINION_MISSING = Shares.of("unable-to-express 4, did-not-want 4, not-reached 2");
    private static final Shares PLAN_WAIVED = Shares.of("temporary-advice 7, otherwise-unnecessary 3");
    private static final Shares REOPENED = Shares.of("need-continues 6, new-information 3, closed-by-mistake 1");
    private static final List<String> FOREIGN = List.of("en", "se", "other");

    private static final long ENDING = 6;
    private static final long INTERPRETING = 7;

    private static final double URGENT = 0.08;
    private static final double ENDS = 0.72;
    private static final double REOPENS = 0.09;

    private final Unfolding unfolding;
    private final Dice dice;
    private final Caller caller;
    private final Team team;
    private final ClientId client;
    private final EpisodeId id;
    private final Worker opener;

    private Episodes(Unfolding unfolding, Caller caller, Team team, ClientId client) {
        this.unfolding = unfolding;
        this.dice = unfolding.dice;
        this.caller = caller;
        this.team = team;
        this.client = client;
        this.id = new EpisodeId(unfolding.id());
        this.opener = dice.one(team.answering());
    }

    /** Guidance that starts from a contact, and may refer onward. */
    static void from(Unfolding unfolding, Caller caller, Team team, ClientId client, ContactId contact) {
        new Episodes(unfolding, caller, team, client).goOn(contact, true);
    }

    /** Guidance at a unit that took the client over. */
    static void handedOver(Unfolding unfolding, Caller caller, Team team, ClientId client) {
        new Episodes(unfolding, caller, team, client).goOn(null, false);
    }

    private void goOn(@Nullable ContactId contact, boolean refersOnward) {
        happens(opener, new EpisodeLifecycle.OpenEpisode(id, client, contact));
        screenUrgency();
        happens(
                opener,
                new EpisodeHearing.InitiateMatter(
                        id, dice.one(INITIATORS), say("need"), dice.chance(0.5) ? say("grounds") : null));
        InTime inTime = new InTime(unfolding, caller, team, id);
        inTime.begin();
        boolean canBeHeard = interpreter();
        unfolding.daysPass(1, 7);
        hear(canBeHeard);
        notes(0, 2);
        if (refersOnward && dice.chance(Figures.REFERRAL_FROM_EPISODE)) {
            new Referrals(unfolding, caller, team, client).chain(new Origin(null, id, null));
        }
        unfolding.daysPass(3, 30);
        notes(0, 2);
        boolean decided = inTime.decide();
        if (unfolding.isDone(ENDS, ENDING) && canBeHeard && decided) {
            close();
            if (dice.chance(REOPENS)) {
                reopen();
            }
        }
    }

    private void screenUrgency() {
        boolean urgent = dice.chance(URGENT);
        happens(
                opener,
                new EpisodeHearing.ScreenUrgency(
                        id, urgent ? "urgent" : "not-urgent", say(urgent ? "urgent" : "not-urgent")));
    }

    /** Whether the client could be heard in a language they understand: no need for an interpreter is open. */
    private boolean interpreter() {
        if (!FOREIGN.contains(caller.language())) {
            if (dice.chance(0.3)) {
                happens(opener, new EpisodeHearing.RecordInterpreter(id, "not-needed", null, null));
            }
            return true;
        }
        happens(opener, new EpisodeHearing.RecordInterpreter(id, "needed", caller.language(), null));
        unfolding.daysPass(1, 5);
        if (dice.chance(0.35)) {
            happens(
                    team.counsellor(),
                    new EpisodeHearing.RecordInterpreter(id, "unavailable", caller.language(), say("no-interpreter")));
            unfolding.daysPass(1, 5);
        }
        if (unfolding.isDone(0.8, INTERPRETING)) {
            happens(team.counsellor(), new EpisodeHearing.RecordInterpreter(id, "arranged", caller.language(), null));
            return true;
        }
        return false;
    }

    /** The client's opinion, the options and a plan, or why there is none: a counsellor's work. */
    private void hear(boolean canBeHeard) {
        Worker counsellor = team.counsellor();
        happens(
                counsellor,
                canBeHeard && dice.chance(0.9)
                        ? new EpisodeHearing.RecordOpinion(
                                id, say("wishes"), dice.chance(0.7) ? say("opinion") : null, null)
                        : new EpisodeHearing.RecordOpinion(id, null, null, dice.one(OPINION_MISSING)));
        happens(counsellor, new EpisodeHearing.ExplainOptions(id, say("options"), say("effects"), caller.language()));
        happens(
                counsellor,
                dice.chance(0.6)
                        ? new EpisodePlanning.DraftPlan(id, say("plan"))
                        : new EpisodePlanning.WaivePlan(id, dice.one(PLAN_WAIVED)));
    }

    private void notes(int least, int most) {
        int many = dice.between(least, most);
        for (int i = 0; i < many; i++) {
            unfolding.daysPass(1, 10);
            happens(
                    dice.chance(0.5) ? opener : team.counsellor(),
                    new EpisodeNotes.AddEpisodeNote(id, new NoteId(unfolding.id()), say("episode-note")));
        }
    }

    private void close() {
        String result = dice.one(Figures.RESULTS);
        happens(
                dice.one(team.closing()),
                new EpisodeLifecycle.CloseEpisode(
                        id, result, result.equals("other") ? say("closing-other") : null, dice.one(COPING)));
    }

    /** Urgency is screened anew, since need may have become urgent meanwhile. */
    private void reopen() {
        unfolding.daysPass(5, 40);
        happens(dice.one(team.closing()), new EpisodeLifecycle.ReopenEpisode(id, dice.one(REOPENED)));
        screenUrgency();
        notes(1, 2);
        if (dice.chance(0.5)) {
            unfolding.daysPass(3, 20);
            close();
        }
    }

    private void happens(Worker by, EpisodeCommand command) {
        unfolding.minutesPass(1, 6);
        unfolding.happens(by, caller.why(), command);
    }

    private String say(String situation) {
        return Sentences.of(situation, caller.written(), dice);
    }
}
