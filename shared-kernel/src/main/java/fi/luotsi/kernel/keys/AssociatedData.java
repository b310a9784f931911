package fi.luotsi.kernel.keys;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The place that a sealed value is bound to, so that a blob does not open in another. */
public final class AssociatedData {

    private AssociatedData() {}

    /** Of a group in an event. */
    public static byte[] of(UUID event, String name, String group) {
        return (event + "/" + name + "/" + group).getBytes(StandardCharsets.UTF_8);
    }

    /** Of anything else that is sealed or wrapped: what it is, and which. */
    public static byte[] of(String kind, Object which) {
        return (kind + "/" + which).getBytes(StandardCharsets.UTF_8);
    }
}
