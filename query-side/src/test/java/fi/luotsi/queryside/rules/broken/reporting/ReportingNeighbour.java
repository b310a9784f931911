package fi.luotsi.queryside.rules.broken.reporting;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

/** Looks into another feature. */
public record ReportingNeighbour(Neighbour other) {}
