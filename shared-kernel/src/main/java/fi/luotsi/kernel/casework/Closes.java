package fi.luotsi.kernel.casework;

/** A later event of a record, by which the record is over: how long it is kept is counted from that day. */
public interface Closes {}
