package fi.luotsi.kernel.proof;

/** A note, a key or a checkpoint is not written as it must be. */
public final class Malformed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Malformed(String what) {
        super(what);
    }
}
