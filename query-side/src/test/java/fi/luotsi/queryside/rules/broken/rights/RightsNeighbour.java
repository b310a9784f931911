package fi.luotsi.queryside.rules.broken.rights;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

/** Looks into another feature. */
public record RightsNeighbour(Neighbour other) {}
