package fi.luotsi.queryside.rules.broken.uselog;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

/** Looks into another feature. */
public record UselogNeighbour(Neighbour other) {}
