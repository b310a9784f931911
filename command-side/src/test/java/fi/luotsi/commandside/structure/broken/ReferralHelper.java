package fi.luotsi.commandside.structure.broken;

/** A name that says nothing. */
final class ReferralHelper {}
