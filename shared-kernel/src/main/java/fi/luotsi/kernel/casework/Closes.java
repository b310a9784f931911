package fi.luotsi.kernel.casework;

/** A later event of a record, which ends it: its retention is counted from that day. */
public interface Closes extends Transition {}
