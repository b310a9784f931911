package fi.luotsi.queryside.rules.broken.obligation;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

/** Looks into another feature. */
public record ObligationNeighbour(Neighbour other) {}
