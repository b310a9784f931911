package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.personal.IdentityCode;
import java.time.LocalDate;

/**
 * Personal identity codes with the numbers 900 to 999, which no real person has. No two clients of a data set have the same: the
 * clients of an age walk through its birth dates one after the other, and through the numbers round by round.
 */
final class MadeUpCodes {

    private static final String CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final int NUMBERS = 100;

    /** Ages on the last day of the data; a step that shares no factor with the days passes every one of them. */
    private enum Age {
        OLDEST(80, 97),
        OLDER(65, 80),
        WORKING(25, 65);

        private static final int STEP = 7919;

        private final LocalDate first;
        private final int days;

        Age(int youngest, int oldest) {
            this.first = WorkingTime.LAST.minusYears(oldest).plusDays(1);
            this.days = (int) (WorkingTime.LAST.minusYears(youngest).toEpochDay() - first.toEpochDay());
        }
    }

    private MadeUpCodes() {}

    /** The birth date of a client, by number in the data set and group. */
    static IdentityCode code(long seed, int client, String group) {
        Age age =
                switch (group) {
                    case "older" -> client % 5 < 3 ? Age.OLDEST : Age.OLDER;
                    case "informal-carer" -> Age.OLDER;
                    default -> Age.WORKING;
                };
        int turn = client / age.days;
        long day = Math.floorMod((long) client * Age.STEP + seed * 31, age.days);
        return code(age.first.plusDays(day), 900 + Math.floorMod(turn + seed, NUMBERS));
    }

    private static IdentityCode code(LocalDate birth, int number) {
        int digits = Integer.parseInt(
                "%02d%02d%02d".formatted(birth.getDayOfMonth(), birth.getMonthValue(), birth.getYear() % 100));
        char check = CHECK_CHARACTERS.charAt((int) ((digits * 1000L + number) % CHECK_CHARACTERS.length()));
        String sign = birth.getYear() < 2000 ? "-" : "A";
        return IdentityCode.parse("%06d%s%03d%s".formatted(digits, sign, number, check))
                .orElseThrow(() -> new IllegalStateException("a code that was made is not valid"));
    }
}
