package fi.luotsi.queryside.rules.broken.referral;

import fi.luotsi.queryside.rules.broken.contact.Neighbour;

/** Looks into another feature. */
public record ReferralNeighbour(Neighbour other) {}
