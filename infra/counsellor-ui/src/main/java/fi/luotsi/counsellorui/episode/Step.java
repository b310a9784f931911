package fi.luotsi.counsellorui.episode;

import fi.luotsi.counsellorui.action.Deeds.Deed;
import java.util.List;
import java.util.Locale;

/**
 * A step of guidance.
 *
 * @param id as the page's links name it
 * @param title key of its words
 * @param law the section that asks for it
 * @param state whether it is done
 * @param done what was recorded, a line each
 * @param deeds what may be recorded
 */
public record Step(String id, String title, String law, State state, List<String> done, List<Deed> deeds) {

    /** How far a step is. */
    public enum State {
        DONE,
        /** The next to do. */
        NEXT,
        /** It keeps guidance from being closed. */
        MISSING,
        /** The law wants it soon; guidance can be closed without it. */
        DUE,
        /** It may be done later, or not at all. */
        OPEN;

        /** Whether somebody is to do it. */
        boolean waits() {
            return this == MISSING || this == DUE;
        }
    }

    Step as(State other) {
        return new Step(id, title, law, other, done, deeds);
    }

    /** Key of the words for its state. */
    public String stateWords() {
        return "episode.state-" + state.name().toLowerCase(Locale.ROOT);
    }
}
