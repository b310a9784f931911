package fi.luotsi.kernel.identifying;

/**
 * What in a text tells who somebody is.
 *
 * @param start where it begins in the text as it was typed, in UTF-16 units from 0
 * @param end where it ends, exclusive
 */
public record Finding(Kind kind, int start, int end) {

    /** What was found; the data name it in lower case, with hyphens. */
    public enum Kind {
        IDENTITY_CODE,
        PHONE_NUMBER,
        EMAIL
    }
}
