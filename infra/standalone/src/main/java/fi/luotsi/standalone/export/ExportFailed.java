package fi.luotsi.standalone.export;

import org.jspecify.annotations.Nullable;

/** The export cannot go on. The message is the sentence to show; the status is one of {@link fi.luotsi.standalone.ExitStatus}. */
final class ExportFailed extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;

    ExportFailed(int status, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.status = status;
    }

    ExportFailed(int status, String sentence) {
        this(status, sentence, null);
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
