package fi.luotsi.kernel.log;

import javax.sql.DataSource;

/** The logs of a database beside its event history. */
public record Logs(LogRows uses, LogRows disclosures) {

    public static Logs of(DataSource database) {
        return new Logs(new LogRows(database, LogTable.USES), new LogRows(database, LogTable.DISCLOSURES));
    }
}
