package fi.luotsi.queryside.rules.broken.history;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

/** Looks into another feature. */
public record HistoryNeighbour(Neighbour other) {}
