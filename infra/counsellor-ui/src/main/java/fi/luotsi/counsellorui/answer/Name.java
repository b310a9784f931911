package fi.luotsi.counsellorui.answer;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person's name; some have one of the two only. */
public record Name(@Nullable String given, @Nullable String family) {

    /** The family's name first, as in Finnish lists. */
    public String listed() {
        return joined(family, given);
    }

    public String spoken() {
        return joined(given, family);
    }

    private static String joined(@Nullable String first, @Nullable String second) {
        return Stream.of(first, second).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }
}
