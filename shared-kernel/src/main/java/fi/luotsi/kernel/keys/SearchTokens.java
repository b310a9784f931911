package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.search.SearchValue;

/** The keyed tokens by which a person is found, the same on the side that stores and on the side that searches. */
public final class SearchTokens {

    private static final String IDENTITY_CODE = "identity-code";

    private final LookupKey key;
    private final DataKey positions;
    private final DataKey searches;

    public SearchTokens(LookupKey key) {
        this.key = key;
        this.positions = key.sealing("list-position");
        this.searches = key.sealing("search");
    }

    /** The key that positions in lists are sealed under. A position may tell of a name, so it is forgotten with the tokens of names. */
    public DataKey positions() {
        return positions;
    }

    /** The key that searches are sealed under until somebody is registered after them. */
    public DataKey searches() {
        return searches;
    }

    public byte[] identityCode(IdentityCode code) {
        return key.token(IDENTITY_CODE, code.value());
    }

    public byte[] of(SearchValue value) {
        return key.token(value.kind().stored(), value.value());
    }
}
