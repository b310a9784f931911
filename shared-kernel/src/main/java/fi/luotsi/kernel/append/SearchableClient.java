package fi.luotsi.kernel.append;

import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.casework.ClientFacts.ClientAddressRecorded;
import fi.luotsi.kernel.casework.ClientFacts.ClientNameChanged;
import fi.luotsi.kernel.casework.ClientRegistration.ClientIdentityRecorded;
import fi.luotsi.kernel.casework.ClientRegistration.ClientRegistered;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.search.ClientValues;
import fi.luotsi.kernel.search.SearchValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The values by which a client is found, after the client's events. A code and a day of birth stay where a later entry names none.
 *
 * @param code the personal identity code, which no two clients have
 * @param former the names that the client had before, the latest first
 */
public record SearchableClient(
        @Nullable PersonName name,
        @Nullable IdentityCode code,
        @Nullable LocalDate born,
        @Nullable Address address,
        List<PersonName> former) {

    /** Before the first event. */
    public static final SearchableClient UNKNOWN = new SearchableClient(null, null, null, null, List.of());

    /** Whether the event says anything that clients are found by. */
    static boolean isChangedBy(CaseworkEvent event) {
        return change(event) != null;
    }

    /**
     * After the client's next event.
     *
     * @param key opens what is sealed; null where everything is fresh
     */
    public SearchableClient after(CaseworkEvent event, @Nullable DataKey key) {
        Change change = change(event);
        return change == null ? this : change.of(this, key);
    }

    private static @Nullable Change change(CaseworkEvent event) {
        return switch (event) {
            case ClientRegistered registered ->
                (client, key) -> client.named(opened(registered.name(), PersonName.class, key))
                        .identified(opened(registered.identity(), Identity.class, key));
            case ClientNameChanged renamed ->
                (client, key) -> client.named(opened(renamed.name(), PersonName.class, key));
            case ClientIdentityRecorded recorded ->
                (client, key) -> client.identified(opened(recorded.identity(), Identity.class, key));
            case ClientAddressRecorded recorded ->
                (client, key) -> client.living(
                        recorded.address() == null ? null : opened(recorded.address(), Address.class, key));
            default -> null;
        };
    }

    /** The values whose tokens the client's rows of {@code client_search} hold. */
    public Set<SearchValue> values() {
        return ClientValues.of(name, born, former, address);
    }

    private SearchableClient named(PersonName now) {
        List<PersonName> before = name == null
                ? former
                : Stream.concat(Stream.of(name), former.stream()).toList();
        return new SearchableClient(now, code, born, address, before);
    }

    private SearchableClient identified(Identity identity) {
        return new SearchableClient(
                name,
                identity.code() == null ? code : identity.code(),
                identity.bornOn() == null ? born : identity.bornOn(),
                address,
                former);
    }

    private SearchableClient living(@Nullable Address now) {
        return new SearchableClient(name, code, born, now, former);
    }

    private static <T> T opened(Personal<T> personal, Class<T> type, @Nullable DataKey key) {
        return switch (personal) {
            case Personal.Fresh<T>(T value) -> value;
            case Personal.Sealed<T> sealed when key != null -> Unsealing.open(sealed, type, key);
            case Personal.Sealed<T> _ -> throw new IllegalStateException("a client without their key");
        };
    }

    private interface Change {
        SearchableClient of(SearchableClient client, @Nullable DataKey key);
    }
}
