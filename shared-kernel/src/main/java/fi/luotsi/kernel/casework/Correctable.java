package fi.luotsi.kernel.casework;

/**
 * An event that can be put right by another one in its place. A disclosure, a letter or a decision is none: others went by it as it was,
 * and a decision is corrected as 434/2003 § 50 and § 51 allow (from memory).
 */
public interface Correctable {

    /** The command that records it, and that puts it right when it is given again. */
    Class<? extends CaseworkCommand> recordedBy();

    /** Whether this one is such: what told somebody outside is not. */
    default boolean canBeCorrected() {
        return true;
    }
}
