package fi.luotsi.counsellorui.contact;

import fi.luotsi.counsellorui.answer.Coded;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** How the last contact was made, kept in the worker's browser for the next one: codes of the place and the means, nothing of a person. */
final class Remembered {

    private static final String COOKIE = "luotsi-contact";
    private static final List<String> FIELDS =
            List.of("channel", "hub", "municipality", "serviceLine", "language", "result");
    private static final Duration KEPT = Duration.ofDays(90);

    private Remembered() {}

    static Map<String, List<String>> of(HttpServletRequest request) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (request.getCookies() == null) {
            return values;
        }
        Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> Arrays.stream(value.split("&", -1)))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2 && FIELDS.contains(pair[0]))
                .forEach(pair -> values.put(pair[0], List.of(URLDecoder.decode(pair[1], StandardCharsets.UTF_8))));
        return values;
    }

    static String cookie(Map<String, List<String>> typed, boolean secure) {
        String value = FIELDS.stream()
                .flatMap(field -> typed.getOrDefault(field, List.of()).stream()
                        .filter(code -> !code.isBlank())
                        .limit(1)
                        .map(code -> field + "=" + URLEncoder.encode(code, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return ResponseCookie.from(COOKIE, value)
                .path("/contacts")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build()
                .toString();
    }

    /** What stands in the form before anybody has asked the caller. */
    static Map<String, List<String>> withUsual(Map<String, List<String>> remembered) {
        Map<String, List<String>> values = new LinkedHashMap<>(remembered);
        values.putIfAbsent("channel", List.of("phone"));
        values.putIfAbsent("initiator", List.of("self"));
        return values;
    }

    /** With what stands in those fields as what stood there before anybody was asked. */
    static Map<String, List<String>> asBefore(Map<String, List<String>> values, Stream<String> fields) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        fields.forEach(field -> {
            @Nullable List<String> value = values.get(field);
            if (value != null) {
                all.put("before." + field, value);
            }
        });
        return all;
    }

    /** Puts a code into the form's field, where there is one. */
    static void put(Map<String, List<String>> values, String field, @Nullable Coded code) {
        if (code != null) {
            values.put(field, List.of(code.code()));
        }
    }

    static Stream<String> derivable() {
        return Stream.of("hub", "municipality", "serviceLine", "clientGroup", "language", "initiator");
    }
}
