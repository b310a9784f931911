package fi.luotsi.queryside.authentication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
 * looked for, so a flood of such tokens would be one at the issuer. Meanwhile its last answer stands, or its silence.
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

    /** What came of asking the last time: an answer or a failure. */
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
        lock.lock();
        try {
            Last known = last.get(request.getURI());
            if (known == null || nanos.getAsLong() - known.at() >= pause) {
                known = ask(request, body, execution);
                last.put(request.getURI(), known);
            }
            return known.again();
        } finally {
            lock.unlock();
        }
    }

    private Last ask(HttpRequest request, byte[] body, ClientHttpRequestExecution execution) {
        try (ClientHttpResponse response = execution.execute(request, body)) {
            Answer answer = new Answer(
                    response.getStatusCode(),
                    HttpHeaders.copyOf(response.getHeaders()),
                    response.getBody().readAllBytes());
            return new Last(nanos.getAsLong(), answer, null);
        } catch (IOException failure) {
            return new Last(nanos.getAsLong(), null, failure);
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
