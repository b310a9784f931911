package fi.luotsi.counsellorui.answer;

import org.jspecify.annotations.Nullable;

/** A member of the staff. */
public record Staff(@Nullable String name) {

    public String shown() {
        return name == null ? "" : name;
    }
}
