package fi.luotsi.queryside.rules.broken.casework.episode;

import javax.sql.DataSource;

/** Reads rows that a document should hold. */
record OwnRows(DataSource database) {}
