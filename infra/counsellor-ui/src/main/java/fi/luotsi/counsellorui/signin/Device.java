package fi.luotsi.counsellorui.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.ResponseCookie;

/** Somebody's browser, known again by a random value in a cookie that no script reads. */
public record Device(String value) {

    private static final String COOKIE = "luotsi-device";
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Browsers keep no cookie for longer. */
    private static final Duration KNOWN = Duration.ofDays(400);

    /** The device of a request; none where it bears no cookie of ours yet. */
    public static Optional<Device> of(HttpServletRequest request) {
        return Arrays.stream(Objects.requireNonNullElse(request.getCookies(), new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .filter(value -> FORM.matcher(value).matches())
                .map(Device::new)
                .findFirst();
    }

    public static Device another() {
        byte[] value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return new Device(TEXT.encodeToString(value));
    }

    public String cookie(boolean secure) {
        return ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .maxAge(KNOWN)
                .build()
                .toString();
    }

    /** Marks what a person keeps on this device; it tells neither of the two. */
    public String owner(String person) {
        try {
            byte[] both = (value + "|" + person).getBytes(StandardCharsets.UTF_8);
            return TEXT.encodeToString(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
