package fi.luotsi.kernel.fault;

/** A fault of the program, as it is logged. */
public final class Fault {

    private Fault() {}

    /** The place of a fault without its message, which might quote a personal value. */
    public static Throwable placeOf(Throwable thrown) {
        Throwable place = new IllegalStateException(thrown.getClass().getName());
        place.setStackTrace(thrown.getStackTrace());
        return place;
    }
}
