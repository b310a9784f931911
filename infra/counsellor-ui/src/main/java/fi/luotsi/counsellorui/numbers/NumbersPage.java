package fi.luotsi.counsellorui.numbers;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.visit.Choice;
import java.util.List;
import java.util.Locale;

/** The report, with what it is told apart by. */
public record NumbersPage(ContactReport report, String from, String to, String by, List<Choice> dimensions) {

    private static final int WHOLE = 100;

    /** How long a row's bar is, in hundredths of the longest. */
    public int length(ContactReport.Row row) {
        return Math.max(1, row.contacts() * WHOLE / Math.max(1, report.most()));
    }

    /** The same as a file. */
    public String csv() {
        return Paths.DOWNLOADS + "reports/contacts.csv?from=" + from + "&to=" + to + "&by="
                + by.toLowerCase(Locale.ROOT);
    }
}
