package fi.luotsi.queryside.api.pages;

import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.language.Language;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** GraphiQL at {@code /graphiql}, whole from this program: it names no address on any other machine. */
@RestController
class GraphiqlPage {

    private static final Page PAGE = Page.named("graphiql.html");

    /** The usual purpose of each role, as {@code auditor=audit}. */
    private static final String PURPOSES = Role.claims().stream()
            .map(role -> role + "=" + Purposes.of(role).getFirst())
            .collect(Collectors.joining(" "));

    @GetMapping("/graphiql")
    ResponseEntity<String> show(
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        var language = Language.choose(chosen, accepted, Language.FI);
        return Html.answer(language, PAGE.fill(language, Map.of("lang", language.tag(), "purposes", PURPOSES)));
    }
}
