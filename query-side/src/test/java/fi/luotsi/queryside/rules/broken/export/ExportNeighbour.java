package fi.luotsi.queryside.rules.broken.export;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

/** Looks into another feature. */
public record ExportNeighbour(Neighbour other) {}
