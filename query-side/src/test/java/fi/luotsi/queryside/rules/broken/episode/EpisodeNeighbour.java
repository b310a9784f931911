package fi.luotsi.queryside.rules.broken.episode;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

/** Looks into another feature. */
public record EpisodeNeighbour(Neighbour other) {}
