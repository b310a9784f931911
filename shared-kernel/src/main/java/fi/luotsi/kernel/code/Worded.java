package fi.luotsi.kernel.code;

/** A value with a wording of its own. Any other record reads as its parts one below the other, each by its type and its {@link Coded}. */
public interface Worded {

    /** The value as a reader of a history sees it. */
    String words(Labels labels);
}
