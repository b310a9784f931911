package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.PersonName;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The keyed tokens by which a person is found, the same on the side that stores and on the side that searches. Before hashing a
 * name is in NFC, in Finnish lower case, its white space collapsed; hyphens and apostrophes of every make are one, and invisible
 * characters are left out; å, ä, ö, š and the like are letters of their own.
 */
public final class SearchTokens {

    /** Kind of {@code client_search} row: family and given name. */
    public static final String NAME = "name";

    /** Kind of {@code client_search} row: family name and birth date. */
    public static final String FAMILY_BIRTH = "family-birth";

    /** Kind of {@code client_search} row: address. */
    public static final String ADDRESS = "address";

    private static final String IDENTITY_CODE = "identity-code";
    private static final Locale FINNISH = Locale.of("fi");
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
    private static final Pattern HYPHEN = Pattern.compile("[\\p{Pd}\u2212]");

    /** Apostrophes: the typewriter's, the printer's, the Sámi letter's, and characters written in their place. */
    private static final Pattern APOSTROPHE = Pattern.compile("[\u2018\u2019\u02BC\u02B9\u02C8\u00B4`]");

    private final LookupKey key;
    private final DataKey positions;

    public SearchTokens(LookupKey key) {
        this.key = key;
        this.positions = key.sealing("list-position");
    }

    /** The key that positions in lists are sealed under. A position may tell of a name, so it is forgotten with the tokens of names. */
    public DataKey positions() {
        return positions;
    }

    public byte[] identityCode(IdentityCode code) {
        return key.token(IDENTITY_CODE, code.value());
    }

    public byte[] name(PersonName name) {
        return key.token(NAME, normal(name.family()) + '\n' + normal(name.given()));
    }

    public byte[] familyBirth(String family, LocalDate birthDate) {
        return key.token(FAMILY_BIRTH, normal(family) + '\n' + birthDate);
    }

    public byte[] address(Address address) {
        return key.token(ADDRESS, normal(address.street()) + '\n' + normal(address.locality()));
    }

    /** The form in which names are compared: one case, one kind of hyphen and apostrophe, single spaces. */
    public static String normal(String text) {
        String one = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("")
                .toLowerCase(FINNISH);
        one = APOSTROPHE.matcher(HYPHEN.matcher(one).replaceAll("-")).replaceAll("'");
        return WHITE_SPACE.matcher(one).replaceAll(" ").strip();
    }
}
