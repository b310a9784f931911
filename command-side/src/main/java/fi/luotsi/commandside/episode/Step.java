package fi.luotsi.commandside.episode;

/** The steps of an episode. */
public enum Step {
    /** Urgency was screened since it was last opened. */
    URGENCY,
    MATTER,
    OPINION,
    OPTIONS,
    PLAN,
    /** A plan was found unnecessary. */
    PLAN_WAIVED,
    ASSESSMENT_REQUESTED,
    ASSESSMENT_STARTED,
    /** A decision that gives something waits to be carried out. */
    DECISION_WAITS,
    REGULAR_NEED,
    /** It was opened for the wrong person, and is over for good. */
    OPENED_BY_MISTAKE,
    /** It has nothing to do any more with the contact that it was opened from. */
    LEFT_CONTACT
}
