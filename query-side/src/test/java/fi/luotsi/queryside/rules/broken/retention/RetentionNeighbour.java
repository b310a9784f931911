package fi.luotsi.queryside.rules.broken.retention;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

/** Looks into another feature. */
public record RetentionNeighbour(Neighbour other) {}
