package fi.luotsi.counsellorui.action;

import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param path its place in the mutation's input, as {@code name.given}
 * @param list the code list of its values; null where they are no codes
 * @param required whether the schema lets nobody leave it out
 * @param many whether its values are a list
 */
public record Field(String path, Kind kind, @Nullable String list, boolean required, boolean many) {

    /** The same where nobody may leave it out. */
    public Field needed() {
        return new Field(path, kind, list, true, many);
    }

    /** As pages name its element. */
    public String id() {
        return "f-" + path.replace('.', '-');
    }

    /** Its last step. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** What it stands in; empty where it stands in the input itself. */
    public String within() {
        int dot = path.lastIndexOf('.');
        return dot < 0 ? "" : path.substring(0, dot);
    }
}
