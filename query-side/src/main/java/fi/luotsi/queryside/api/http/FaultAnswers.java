package fi.luotsi.queryside.api.http;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.fault.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a request that failed by a fault of the program's own, which nothing else answers, with 503, and logs where it failed. An
 * answer that has begun is broken off instead, so that its reader sees that it is incomplete.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class FaultAnswers implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(FaultAnswers.class);

    private final JsonMapper json;

    FaultAnswers(JsonMapper json) {
        this.json = json;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
            // the reader has gone away
            return null;
        }
        LOG.error("{} failed: {}", request.getRequestURI(), thrown.getClass().getName(), Fault.placeOf(thrown));
        if (response.isCommitted()) {
            return null;
        }
        try {
            response.resetBuffer();
            Problems.write(
                    HttpStatus.SERVICE_UNAVAILABLE, RefusalCode.UNAVAILABLE.at("luotsi"), request, response, json);
        } catch (IOException away) {
            LOG.debug("nobody reads the answer any longer", away);
        }
        return new ModelAndView();
    }
}
