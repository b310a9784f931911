package fi.luotsi.kernel.casework;

/** A later event of a record, which takes it up again: its retention is not counted until it {@link Closes} again. */
public interface Reopens extends Transition {}
