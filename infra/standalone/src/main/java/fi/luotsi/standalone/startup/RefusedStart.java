package fi.luotsi.standalone.startup;

import org.jspecify.annotations.Nullable;

/** The start cannot go on; the message is the sentence to show. */
public final class RefusedStart extends RuntimeException implements StartupRefusal {

    private final String sentence;

    public RefusedStart(String sentence) {
        this(sentence, null);
    }

    public RefusedStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
