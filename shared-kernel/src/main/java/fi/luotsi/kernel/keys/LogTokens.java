package fi.luotsi.kernel.keys;

import fi.luotsi.kernel.id.ClientId;

/**
 * The keyed tokens by which the use log and the disclosure log name a client. Their key stays as long as the logs do: it makes
 * tokens of ids only, never of names or codes.
 */
public final class LogTokens {

    private static final String LOG_CLIENT = "log-client";

    private final LookupKey key;

    public LogTokens(LookupKey key) {
        this.key = key;
    }

    public byte[] client(ClientId client) {
        return key.token(LOG_CLIENT, client.toString());
    }
}
