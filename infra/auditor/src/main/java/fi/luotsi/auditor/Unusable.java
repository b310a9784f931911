package fi.luotsi.auditor;

/** The input cannot be checked at all; the message is one sentence for the user. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    Unusable(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
