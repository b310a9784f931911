package fi.luotsi.queryside.oversight.reporting;

import fi.luotsi.queryside.oversight.reporting.ContactReport.Row;

/**
 * A report for those who may see anonymous numbers only, as the social ombudsman (739/2023 §5). Each number is the nearest multiple of
 * five, empty rows are left out, and totals are not sums of rows, so that no number tells of one person. The definition {@value
 * #DEFINITION}.
 */
final class InFives {

    static final String DEFINITION = "contacts-by-topic-in-fives@3";

    private InFives() {}

    static ContactReport of(ContactReport exact) {
        return new ContactReport(
                DEFINITION,
                exact.rows().stream()
                        .map(row -> new Row(
                                row.values(), nearest(row.contacts()), nearest(row.topics()), nearest(row.derived())))
                        .filter(row -> row.contacts() > 0)
                        .toList(),
                nearest(exact.contacts()),
                nearest(exact.topics()));
    }

    private static long nearest(long number) {
        return (number + 2) / 5 * 5;
    }
}
