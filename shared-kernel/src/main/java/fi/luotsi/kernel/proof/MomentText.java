package fi.luotsi.kernel.proof;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Reads moments as they are stored and exported, {@code 2026-03-02T09:15:00.123456Z}: every event has several, and the library's reader
 * of all that ISO 8601 allows takes longer for one than the rest of the event.
 */
public final class MomentText {

    private static final int SECONDS_END = 19;
    private static final int LONGEST_FRACTION = 9;
    private static final long SECONDS_A_DAY = 86_400;

    private MomentText() {}

    /**
     * The moment.
     *
     * @throws java.time.DateTimeException when the text is none
     */
    public static Instant parse(String text) {
        int end = text.length() - 1;
        if (end < SECONDS_END || end > SECONDS_END + 1 + LONGEST_FRACTION || !isShaped(text, end)) {
            return Instant.parse(text);
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, SECONDS_END);
        if (hour > 23 || minute > 59 || second > 59) {
            // a leap second or the end of a day, or nothing
            return Instant.parse(text);
        }
        long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                .toEpochDay();
        int nanos = end == SECONDS_END ? 0 : number(text, SECONDS_END + 1, end);
        for (int digits = end - SECONDS_END - 1; digits >= 0 && digits < LONGEST_FRACTION; digits++) {
            nanos *= 10;
        }
        return Instant.ofEpochSecond(day * SECONDS_A_DAY + hour * 3_600L + minute * 60L + second, nanos);
    }

    private static boolean isShaped(String text, int end) {
        if (text.charAt(end) != 'Z'
                || text.charAt(4) != '-'
                || text.charAt(7) != '-'
                || text.charAt(10) != 'T'
                || text.charAt(13) != ':'
                || text.charAt(16) != ':'
                || (end > SECONDS_END && (text.charAt(SECONDS_END) != '.' || end == SECONDS_END + 1))) {
            return false;
        }
        for (int at = 0; at < end; at++) {
            char character = text.charAt(at);
            boolean separates = at == 4 || at == 7 || at == 10 || at == 13 || at == 16 || at == SECONDS_END;
            if (!separates && (character < '0' || character > '9')) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + text.charAt(at) - '0';
        }
        return number;
    }
}
