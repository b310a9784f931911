package fi.luotsi.queryside.rules.broken.unmarked;

/** Stands in a package whose nulls nobody checks. */
public final class Unmarked {}
