package fi.luotsi.counsellorui.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page for whoever asks for one with a browser at an address that has none, or when something went wrong on the way. */
@Component
final class ErrorPages implements ErrorViewResolver {

    private final Pages pages;
    private final Shells shells;

    ErrorPages(Pages pages, Shells shells) {
        this.pages = pages;
        this.shells = shells;
    }

    @Override
    public ModelAndView resolveErrorView(HttpServletRequest asked, HttpStatus status, Map<String, Object> model) {
        String heading = "error."
                + switch (status) {
                    case NOT_FOUND -> "missing";
                    case UNAUTHORIZED, FORBIDDEN -> "denied";
                    case BAD_REQUEST, METHOD_NOT_ALLOWED -> "not-understood";
                    default -> "away";
                };
        return new ModelAndView((_, request, response) -> {
            String page = pages.page(
                            status,
                            "error.jte",
                            shells.of(request, response, heading, null),
                            new ErrorPage(heading, heading + "-text", Paths.START))
                    .getBody();
            response.setContentType("text/html;charset=UTF-8");
            response.getOutputStream().write(Objects.requireNonNull(page).getBytes(StandardCharsets.UTF_8));
        });
    }
}
