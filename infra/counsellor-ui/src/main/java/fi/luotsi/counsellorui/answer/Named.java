package fi.luotsi.counsellorui.answer;

import org.jspecify.annotations.Nullable;

/** A client, by what a list shows of them. */
public record Named(String id, @Nullable Name name) {

    /** Their name; empty where it is not the reader's to see. */
    public String listed() {
        return name == null ? "" : name.listed();
    }
}
