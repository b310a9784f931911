package fi.luotsi.auditor;

/** What was given cannot be checked at all; the message is one sentence for the one who gave it. */
final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    Unusable(String sentence) {
        super(sentence);
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
