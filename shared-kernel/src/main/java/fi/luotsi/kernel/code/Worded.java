package fi.luotsi.kernel.code;

/** A value that does not read as its parts one below the other. Any other record does, each part by its type and its {@link Coded}. */
public interface Worded {

    /** The value as a reader of a history sees it. */
    String words(Labels labels);
}
