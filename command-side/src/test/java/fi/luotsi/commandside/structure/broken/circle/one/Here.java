package fi.luotsi.commandside.structure.broken.circle.one;

import fi.luotsi.commandside.structure.broken.circle.other.There;

/** Needs its neighbour. */
public record Here(There there) {}
