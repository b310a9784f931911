package fi.luotsi.commandside.episode;

/** What has been done in an episode. */
public enum Step {
    /** Urgency was screened since it was last opened. */
    URGENCY,
    MATTER,
    OPINION,
    OPTIONS,
    PLAN,
    /** A plan was found unnecessary. */
    PLAN_WAIVED
}
