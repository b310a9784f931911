package fi.luotsi.queryside.rules.broken.util;

/** Named after nothing. */
public final class StringHelper {}
