package fi.luotsi.queryside.api.http;

/** A cell of a CSV file that may be opened in a spreadsheet. */
public final class CsvCell {

    private CsvCell() {}

    /** A cell that a spreadsheet would take for a formula is marked as text. */
    public static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
