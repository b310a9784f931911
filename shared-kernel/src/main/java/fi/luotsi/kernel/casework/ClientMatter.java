package fi.luotsi.kernel.casework;

/** For how long a record is a matter of its units with its client (703/2023 §9). A record that is nobody's is none. */
public enum ClientMatter {
    /** It is about other people's work, or looks into it. */
    NEVER,
    /** For a while from when the unit recorded whose it is. */
    LATELY,
    /** Until it {@link Closes}. */
    WHILE_OPEN,
    /** Until it {@link Closes}, and for a while after. */
    WHILE_OPEN_AND_LATELY
}
