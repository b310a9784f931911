package fi.luotsi.kernel.casework;

/** For how long a record is something that its units have to do with its client (703/2023 §9). A record that is nobody's is nothing. */
public enum ClientMatter {
    /** It is about others than the client, or looks into what others have to do with them. */
    NEVER,
    /** For a while from when the unit recorded whose it is. */
    LATELY,
    /** Until it {@link Closes}. */
    WHILE_OPEN,
    /** Until it {@link Closes}, and for a while after. */
    WHILE_OPEN_AND_LATELY
}
