package fi.luotsi.queryside.rules.broken.admin;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

/** Looks into another feature. */
public record AdminNeighbour(Neighbour other) {}
