package fi.luotsi.commandside.structure.broken.pure;

import java.time.Clock;

/** A decision that is handed a clock and not a time. */
record AsksForTheClock(Clock clock) {}
