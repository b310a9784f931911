package fi.luotsi.commandside.structure.broken.pure;

import fi.luotsi.kernel.database.Bell;

/** A value that knows where it will be used. */
record KnowsItsUse(Bell bell) {}
