package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.visit.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as a page shows it.
 *
 * @param hint what helps to fill it in; null where nothing needs saying
 * @param choices what may be chosen, where it is chosen
 * @param values what stands in it
 * @param error what is wrong with it; null where nothing is known to be
 */
public record Shown(
        Field field,
        String label,
        @Nullable String hint,
        List<Choice> choices,
        List<String> values,
        @Nullable String error) {

    /** With so few, all are seen at once. */
    private static final int FEW = 8;

    public String value() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    public boolean has(String code) {
        return values.contains(code);
    }

    public boolean few() {
        return choices.size() <= FEW;
    }

    public String id() {
        return field.id();
    }

    /** Ids of what describes it, for the element. */
    public @Nullable String describedBy() {
        String ids = (hint == null ? "" : id() + "-hint ") + (error == null ? "" : id() + "-error");
        return ids.isBlank() ? null : ids.strip();
    }

    /** The element that an error's link leads to. */
    public String target() {
        return switch (field.kind()) {
            case CODES -> id() + "-0";
            case CODE -> few() ? id() + "-0" : id();
            case FLAG -> id() + "-0";
            default -> id();
        };
    }
}
