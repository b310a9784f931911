package fi.luotsi.commandside.structure.broken.pure;

import javax.sql.DataSource;

/** A decision that depends on what is stored now. */
record AsksTheDatabase(DataSource database) {}
