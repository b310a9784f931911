package fi.luotsi.kernel.casework;

/** A later event of a record, by which what was over goes on: nothing is counted until it {@link Closes} again. */
public interface Reopens {}
