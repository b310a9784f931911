package fi.luotsi.kernel.personal;

import org.jspecify.annotations.Nullable;

/** Free text as it comes from a caller: blank means that nothing was said. */
public final class FreeText {

    private FreeText() {}

    public static boolean given(@Nullable String text) {
        return NotBlankText.Check.in(text);
    }

    /** The text itself, or null where it is blank. */
    public static @Nullable String orNull(@Nullable String text) {
        return given(text) ? text : null;
    }

    public static Personal<Text> personal(String text) {
        return Personal.of(new Text(text));
    }

    /** As {@link #personal}, but null where nothing was said. */
    public static @Nullable Personal<Text> personalOrNull(@Nullable String text) {
        return text != null && given(text) ? personal(text) : null;
    }
}
