package fi.luotsi.queryside.rules.broken.oversight.history;

import fi.luotsi.queryside.rules.broken.casework.contact.Neighbour;

/** Looks into a feature of another wing, which looks back. */
public record OtherWing(Neighbour other) {}
