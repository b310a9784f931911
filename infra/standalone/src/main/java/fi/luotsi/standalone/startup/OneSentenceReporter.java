package fi.luotsi.standalone.startup;

import java.util.Optional;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Stands before Spring Boot's own reporters, which would print a page or a stack trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class OneSentenceReporter implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        Optional<String> sentence = RefusalSentence.of(failure);
        sentence.ifPresent(System.err::println);
        return sentence.isPresent();
    }
}
