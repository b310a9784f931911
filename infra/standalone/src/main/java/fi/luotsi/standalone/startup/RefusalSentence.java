package fi.luotsi.standalone.startup;

import fi.luotsi.kernel.archive.OutdatedArchive;
import fi.luotsi.kernel.keys.DamagedKeyFile;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;

/** Finds the sentence to show in the causes of a failed start. */
public final class RefusalSentence {

    private RefusalSentence() {}

    /** Empty when nothing in the chain is a reason a person can put right: then it is a fault of the program. */
    public static Optional<String> of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            String sentence = sentence(cause);
            if (sentence != null) {
                return Optional.of(sentence);
            }
        }
        return Optional.empty();
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case StartupRefusal refusal -> refusal.sentence();
            case PortInUseException taken -> portTaken(taken.getPort());
            case DamagedKeyFile damaged -> damaged.getMessage();
            case OutdatedArchive outdated -> outdated.getMessage();
            case BindException unusable -> unusable(setting(unusable));
            case InvalidConfigurationPropertyValueException unusable -> unusable(unusable.getName());
            default -> null;
        };
    }

    /** One that is refused for its value says which it is; the framework names all that are bound with it. */
    private static String setting(BindException unusable) {
        for (Throwable cause = unusable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidConfigurationPropertyValueException refused) {
                return refused.getName();
            }
        }
        return unusable.getName().toString();
    }

    /** The value stays out of it: it may be a password. */
    private static String unusable(String setting) {
        return "The setting " + setting + " cannot be used as it is given: README tells under Settings what it takes.";
    }

    /** The sentence for a port that another program holds. */
    public static String portTaken(int port) {
        return "Port " + port + " is in use by another program: stop that program, or choose another port with"
                + " --server.port=<number>.";
    }
}
