package fi.luotsi.commandside.structure.broken.unmarked;

/** In a package that does not say what may be null. */
final class NothingSaidOfNull {}
