package fi.luotsi.kernel.value;

import java.time.ZoneId;

/** The time of day where the records are kept and statutory time is counted. */
public final class FinnishTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");

    private FinnishTime() {}
}
