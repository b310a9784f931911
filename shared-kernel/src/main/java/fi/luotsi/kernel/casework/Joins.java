package fi.luotsi.kernel.casework;

/** A later event of a record, by which one more unit takes part in it. */
public interface Joins {

    /** Code of the unit list. */
    String unit();
}
