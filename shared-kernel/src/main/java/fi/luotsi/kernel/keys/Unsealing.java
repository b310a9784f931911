package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.personal.Personal;
import java.util.Base64;
import tools.jackson.core.JacksonException;

/** Opens the sealed values of an event. Only access control lets an opened value out. */
public final class Unsealing {

    private Unsealing() {}

    /**
     * The value of a sealed group.
     *
     * @throws WrongKey when it was sealed under another key, or the blob was altered or moved
     */
    public static <T> T open(Personal.Sealed<T> sealed, Class<T> type, DataKey key) {
        try {
            byte[] plaintext = key.open(
                    Base64.getUrlDecoder().decode(sealed.blob()),
                    AssociatedData.of(sealed.event(), sealed.name(), sealed.group()));
            return StoredJson.mapper().readValue(plaintext, type);
        } catch (IllegalArgumentException e) {
            throw new WrongKey("a sealed value is not base64", e);
        } catch (JacksonException e) {
            // its message could quote the value
            throw new WrongKey("a sealed value is not a " + type.getSimpleName(), new IllegalStateException());
        }
    }
}
