package fi.luotsi.commandside.rights;

/** Where a request stands. */
public enum State {
    NOT_RECEIVED,
    /** Waits for its decision. */
    OPEN,
    DECIDED,
    DELIVERED,
    WITHDRAWN
}
