package fi.luotsi.queryside.projection;

import org.springframework.boot.health.contributor.Status;

/** The health of a copy that serves, and not as it should. */
public final class Degraded {

    public static final Status STATUS = new Status("DEGRADED");

    private Degraded() {}
}
