package fi.luotsi.counsellorui.referral;

import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Choice;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many days ago at least a referral was sent; any where none of the choices is asked for. */
record Age(@Nullable Integer days) {

    private static final List<Integer> CHOICES = List.of(7, 14, 30, 90);

    static Age of(HttpServletRequest request) {
        String asked = Objects.requireNonNullElse(request.getParameter("age"), "");
        return new Age(CHOICES.stream()
                .filter(each -> each.toString().equals(asked))
                .findFirst()
                .orElse(null));
    }

    static List<Choice> choices(Shell shell) {
        return CHOICES.stream()
                .map(each -> new Choice(each.toString(), shell.say("referral.at-least", each)))
                .toList();
    }

    /** The end of the last day on which it was, as the service takes it. */
    Optional<String> sentBefore(Moments moments) {
        return Optional.ofNullable(days).map(each -> moments.midnight(each - 1));
    }
}
