package fi.luotsi.counsellorui.page;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the shell of a request's page, in the language that was chosen on a page before, or else the browser's. */
@Component
public class Shells {

    private static final String COOKIE = "luotsi-language";
    private static final String CHOSEN = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final boolean demo;

    Shells(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** The shell; a language that the request chooses is remembered. */
    public Shell of(
            HttpServletRequest request, HttpServletResponse response, String titleKey, Shell.@Nullable Seated person) {
        Optional<Speech> chosen =
                Optional.ofNullable(request.getParameter(CHOSEN)).flatMap(Speech::of);
        chosen.ifPresent(speech -> response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, speech.tag())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(REMEMBERED)
                        .build()
                        .toString()));
        Words words = new Words(chosen.orElseGet(() -> speech(request)));
        // to read it begins a session, which a page without a form needs not
        CsrfToken csrf = person == null ? null : (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell(
                words,
                words.say(titleKey),
                request.getRequestURI(),
                person,
                csrf == null ? null : new Shell.Csrf(csrf.getParameterName(), csrf.getToken()),
                demo);
    }

    /** The language of a request that chooses none. */
    public static Speech speech(HttpServletRequest request) {
        Stream<String> remembered = Arrays.stream(
                        Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue);
        Stream<String> wished = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return Stream.concat(remembered, wished)
                .flatMap(tag -> Speech.of(tag).stream())
                .findFirst()
                .orElse(Speech.FI);
    }
}
