package fi.luotsi.kernel.casework;

/** A later event that changes where its record stands. It happens after the transition before it; any other event after the beginning. */
public interface Transition {}
