package fi.luotsi.counsellorui.page;

import fi.luotsi.counsellorui.AccessSettings;
import fi.luotsi.counsellorui.DeskSettings;
import fi.luotsi.kernel.value.FinnishTime;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private static final String TOLD = "told";
    private static final String DEED = "deed";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final boolean demo;
    private final Clock clock;
    private final Duration idle;
    private final Duration longest;

    Shells(Environment environment, Clock clock, DeskSettings settings, AccessSettings access) {
        this.longest = access.longestSession();
        this.idle = settings.idle();
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
        this.clock = clock;
    }

    /** The shell; a language that the request chooses is remembered. */
    public Shell of(
            HttpServletRequest request, HttpServletResponse response, String titleKey, Shell.@Nullable Seated person) {
        return of(request, response, titleKey, person, person != null);
    }

    /** The shell of a page with a form that anybody may send. */
    public Shell withForm(HttpServletRequest request, HttpServletResponse response, String titleKey) {
        return of(request, response, titleKey, null, true);
    }

    private Shell of(
            HttpServletRequest request,
            HttpServletResponse response,
            String titleKey,
            Shell.@Nullable Seated person,
            boolean form) {
        chosen(request)
                .ifPresent(speech -> response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, speech.tag())
                                .path("/")
                                .httpOnly(true)
                                .secure(request.isSecure())
                                .sameSite("Lax")
                                .maxAge(REMEMBERED)
                                .build()
                                .toString()));
        Words words = words(request);
        // to read it begins something to remember, which a page without a form needs not
        CsrfToken csrf = !form ? null : (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return new Shell(
                words,
                new Moments(LocalDate.now(clock.withZone(FinnishTime.ZONE))),
                words.say(titleKey),
                request.getRequestURI(),
                query(request),
                person,
                csrf == null ? null : new Shell.Csrf(csrf.getParameterName(), csrf.getToken()),
                demo,
                idle.toSeconds(),
                person == null ? null : end(request),
                person == null ? List.of() : told(request),
                List.of());
    }

    private Shell.@Nullable End end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return null;
        }
        Instant end = Instant.ofEpochMilli(session.getCreationTime()).plus(longest);
        return new Shell.End(Duration.between(clock.instant(), end).toSeconds(), Moments.time(end));
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(part -> !part.startsWith(CHOSEN + "="))
                        .collect(Collectors.joining("&"));
    }

    /** The words of a request's language. */
    public static Words words(HttpServletRequest request) {
        return new Words(speech(request));
    }

    /** Has the next page tell something. */
    public static void tell(HttpServletRequest request, List<String> sentences) {
        request.getSession().setAttribute(TOLD, new ArrayList<>(sentences));
    }

    /** Has the next page offer to undo what was done to the record. */
    public static void tellOf(HttpServletRequest request, String record) {
        request.getSession().setAttribute(DEED, record);
    }

    /** The record that something was done to just before; told once. */
    public static Optional<String> deed(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(DEED) instanceof String record)) {
            return Optional.empty();
        }
        session.removeAttribute(DEED);
        return Optional.of(record);
    }

    private static List<String> told(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(TOLD) instanceof List<?> sentences)) {
            return List.of();
        }
        session.removeAttribute(TOLD);
        return sentences.stream().map(String::valueOf).toList();
    }

    private static Optional<Speech> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(CHOSEN)).flatMap(Speech::of);
    }

    /** The language of a request. */
    public static Speech speech(HttpServletRequest request) {
        Stream<String> remembered = Arrays.stream(
                        Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue);
        Stream<String> wished = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream().map(Locale::getLanguage);
        return chosen(request)
                .or(() -> Stream.concat(remembered, wished)
                        .flatMap(tag -> Speech.of(tag).stream())
                        .findFirst())
                .orElse(Speech.FI);
    }
}
