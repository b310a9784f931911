package fi.luotsi.kernel.command;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A command was refused and nothing was stored. It is an answer and no fault, so it has no stack trace. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Refusal> refusals;

    public Refused(List<Refusal> refusals) {
        super(
                refusals.stream()
                        .map(refusal -> refusal.code() + " " + refusal.path())
                        .collect(Collectors.joining(", ")),
                null,
                false,
                false);
        this.refusals = List.copyOf(refusals);
    }

    public Refused(String code, String path) {
        this(List.of(Refusal.of(code, path)));
    }

    public Refused(String code, String path, Map<String, String> details) {
        this(List.of(new Refusal(code, path, details)));
    }

    public List<Refusal> refusals() {
        return refusals;
    }
}
