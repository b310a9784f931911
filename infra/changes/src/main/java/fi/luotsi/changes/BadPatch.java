package fi.luotsi.changes;

/** A prepared change cannot be made; the message says where and why. */
final class BadPatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadPatch(String why) {
        super(why);
    }
}
