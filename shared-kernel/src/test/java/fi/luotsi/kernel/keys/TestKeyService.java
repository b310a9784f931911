package fi.luotsi.kernel.keys;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/** A key service of these tests: its one key never leaves it. Found on the class path, as a real service's client is. */
public final class TestKeyService implements KmsClient {

    static final String ADDRESS = "test-kms://luotsi";

    private static final byte[] KEY = new byte[32];

    @Override
    public boolean doesSupport(String address) {
        return address.equals(ADDRESS);
    }

    @Override
    public KmsClient withCredentials(String path) {
        return this;
    }

    @Override
    public KmsClient withDefaultCredentials() {
        return this;
    }

    @Override
    public Aead getAead(String address) throws GeneralSecurityException {
        return new AesGcmJce(KEY);
    }
}
