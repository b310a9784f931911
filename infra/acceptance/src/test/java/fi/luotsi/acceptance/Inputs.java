package fi.luotsi.acceptance;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Inputs of mutations that are valid as they stand, each with a command id of its own. */
final class Inputs {

    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Inputs() {}

    /** A new UUID of version 7, as callers choose them. */
    static String id() {
        long time = (System.currentTimeMillis() << 16) | 0x7000 | RANDOM.nextInt(0x1000);
        long rest = (RANDOM.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(time, rest).toString();
    }

    /** A password or a name that nobody has used before. */
    static String random() {
        return new BigInteger(128, RANDOM).toString(36);
    }

    /** The pairs, and a new command id. */
    static Map<String, Object> of(Object... pairs) {
        Map<String, Object> input = new HashMap<>();
        input.put("commandId", id());
        for (int i = 0; i < pairs.length; i += 2) {
            input.put((String) pairs[i], pairs[i + 1]);
        }
        return input;
    }

    /** An anonymous call about help at home. */
    static Map<String, Object> contact(String contactId) {
        return of(
                "contactId",
                contactId,
                "channel",
                "phone",
                "municipality",
                "837",
                "serviceLine",
                "older-people",
                "clientGroup",
                "older",
                "language",
                "fi",
                "initiator",
                "self",
                "receivedAt",
                Instant.now().minusSeconds(60).toString(),
                "answeredAt",
                Instant.now().minusSeconds(50).toString(),
                "topics",
                List.of(Map.of("topic", "home-help", "result", "helped-on-site")),
                "resolvedAtFirstContact",
                true);
    }

    /** A generated person without an identity code. */
    static Map<String, Object> client(String clientId, String search) {
        return of(
                "clientId",
                clientId,
                "search",
                search,
                "name",
                Map.of("given", "Testi", "family", "Koekäyttäjä"),
                "municipality",
                "837",
                "clientGroups",
                List.of("older"));
    }

    /** Signposting from a contact, which an anonymous caller may have too. */
    static Map<String, Object> signposting(String referralId, String contactId) {
        return of(
                "referralId",
                referralId,
                "origin",
                Map.of("contact", contactId),
                "kind",
                "signposted",
                "targetCategory",
                "ngo",
                "target",
                "Sotainvalidien ystävät ry");
    }

    /** The n-th of 1,000,000 valid identity codes from the range that is given to nobody (900–999). */
    static String identityCode(int n) {
        int individual = 900 + n % 100;
        int day = 1 + n / 100 % 28;
        int month = 1 + n / 2800 % 12;
        int year = 30 + n / 33_600 % 30;
        String digits = "%02d%02d%02d%03d".formatted(day, month, year, individual);
        char check = CHECK_CHARACTERS.charAt((int) (Long.parseLong(digits) % 31));
        return digits.substring(0, 6) + "-" + individual + check;
    }

    /** The day of birth in a code of these, as {@code yyyy-mm-dd}. */
    static String birthDate(String code) {
        return "19" + code.substring(4, 6) + "-" + code.substring(2, 4) + "-" + code.substring(0, 2);
    }
}
