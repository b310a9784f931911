package fi.luotsi.queryside.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Asks the issuer the same at most once in a while, whoever presents tokens: each token that is signed with an unknown key has its keys
 * looked for, so a flood of such tokens would be one at the issuer. Whoever comes in between waits for the next answer, which is all of
 * theirs, so that a key which the issuer has just begun to sign with is known. Where it did not answer, its silence stands meanwhile.
 */
final class AskedSeldom implements ClientHttpRequestInterceptor {

    private final long pause;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<URI, Last> last = new HashMap<>();

    /** @param nanos a clock that never goes back, as {@link System#nanoTime} */
    AskedSeldom(Duration pause, LongSupplier nanos) {
        this.pause = pause.toNanos();
        this.nanos = nanos;
    }

    /** What came of asking the last time, from when on: an answer or a failure. */
    private record Last(
            long at, @Nullable Answer answer, @Nullable IOException failure) {

        ClientHttpResponse again() throws IOException {
            if (answer == null) {
                throw new IOException("the issuer did not answer a moment ago", failure);
            }
            return answer.response();
        }
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        long came = nanos.getAsLong();
        while (true) {
            long rest;
            lock.lock();
            try {
                Last known = last.get(request.getURI());
                rest = known == null ? 0 : known.at() + pause - nanos.getAsLong();
                if (known == null || rest <= 0) {
                    known = ask(request, body, execution);
                    last.put(request.getURI(), known);
                    return known.again();
                }
                if (known.at() - came >= 0 || known.answer() == null) {
                    return known.again();
                }
            } finally {
                lock.unlock();
            }
            LockSupport.parkNanos(rest);
        }
    }

    private Last ask(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        long at = nanos.getAsLong();
        try (ClientHttpResponse response = execution.execute(request, body)) {
            Answer answer = new Answer(
                    response.getStatusCode(),
                    HttpHeaders.copyOf(response.getHeaders()),
                    response.getBody().readAllBytes());
            return new Last(at, answer, null);
        } catch (IOException failure) {
            return new Last(at, null, failure);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Answer(HttpStatusCode status, HttpHeaders headers, byte[] body) {

        ClientHttpResponse response() {
            return new ClientHttpResponse() {
                @Override
                public HttpStatusCode getStatusCode() {
                    return status;
                }

                @Override
                public String getStatusText() {
                    HttpStatus known = HttpStatus.resolve(status.value());
                    return known == null ? "" : known.getReasonPhrase();
                }

                @Override
                public HttpHeaders getHeaders() {
                    return headers;
                }

                @Override
                public InputStream getBody() {
                    return new ByteArrayInputStream(body);
                }

                @Override
                public void close() {}
            };
        }
    }
}
