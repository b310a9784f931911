package fi.luotsi.queryside.casework.obligation;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How much time a rule gives, written as {@code 72h}, {@code 7wd}, {@code 0d}, {@code 2w}, {@code 3m}. */
record TimeLimit(int amount, Unit unit) {

    private static final Pattern FORM = Pattern.compile("(\\d+)([a-z]+)");

    enum Unit {
        /** Of the clock, whatever day it is. */
        HOURS("h"),
        WORKING_DAYS("wd"),
        DAYS("d"),
        WEEKS("w"),
        MONTHS("m");

        private final String mark;

        Unit(String mark) {
            this.mark = mark;
        }

        private static Unit marked(String mark) {
            return Arrays.stream(values())
                    .filter(unit -> unit.mark.equals(mark))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no unit of time is written " + mark));
        }
    }

    static TimeLimit parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("no length of time is written " + text);
        }
        return new TimeLimit(Integer.parseInt(form.group(1)), Unit.marked(form.group(2)));
    }
}
