package fi.luotsi.counsellorui.page;

import java.time.Period;

/** Lengths of time in words: whole years, or else months. */
public final class Span {

    private static final int MONTHS_OF_A_YEAR = 12;

    private Span() {}

    public static String of(Period length, Words words) {
        long months = length.toTotalMonths();
        return months % MONTHS_OF_A_YEAR == 0
                ? words.count("care.years", months / MONTHS_OF_A_YEAR)
                : words.count("care.months", months);
    }
}
