package fi.luotsi.queryside.http;

import fi.luotsi.kernel.command.RefusalCode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a request whose body is larger than anything that can be recorded, with 413, before it is read into memory. It stands before
 * everything else, so that nobody needs to be signed in to be refused. One that does not say how long it is is read so far and no
 * further, and answered as one that cannot be read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class BodyLimit extends OncePerRequestFilter {

    /** In bytes. The longest input is a plan of 20,000 characters. */
    static final int MOST = 1024 * 1024;

    private final JsonMapper json;

    BodyLimit(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > MOST) {
            refuse(request, response);
            return;
        }
        rest.doFilter(new Counted(request), response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var answer = Problems.problem(
                HttpStatus.CONTENT_TOO_LARGE,
                List.of(RefusalCode.TOO_LONG.at("body", Map.of("max", String.valueOf(MOST)))),
                request);
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(json.writeValueAsBytes(answer.getBody()));
    }

    /** A request that is read no further than it may be. */
    private static final class Counted extends HttpServletRequestWrapper {

        Counted(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            ServletInputStream whole = super.getInputStream();
            return new ServletInputStream() {
                private long read;

                @Override
                public int read() throws IOException {
                    int next = whole.read();
                    count(next < 0 ? 0 : 1);
                    return next;
                }

                @Override
                public int read(byte[] into, int from, int length) throws IOException {
                    int got = whole.read(into, from, length);
                    count(Math.max(0, got));
                    return got;
                }

                private void count(int more) throws IOException {
                    read += more;
                    if (read > MOST) {
                        throw new IOException("the body is too large");
                    }
                }

                @Override
                public boolean isFinished() {
                    return whole.isFinished();
                }

                @Override
                public boolean isReady() {
                    return whole.isReady();
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    whole.setReadListener(listener);
                }
            };
        }
    }
}
