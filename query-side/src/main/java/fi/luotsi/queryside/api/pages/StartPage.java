package fi.luotsi.queryside.api.pages;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.language.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The first page that programmers meet, in the language of {@code ?lang=} or of the browser. */
@RestController
class StartPage {

    private static final String PATH = "/developers";

    private static final Page START = Page.named("start.html");
    private static final Page SIGN_IN = Page.named("sign-in.html");
    private static final Page PERSON = Page.named("person.html");
    private static final Page LANGUAGE = Page.named("language.html");

    private final @Nullable SignIn signIn;

    StartPage(ObjectProvider<SignIn> signIn) {
        this.signIn = signIn.getIfAvailable();
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        var language = Language.choose(chosen, accepted, Language.FI);
        var values = Map.of(
                "lang", language.tag(),
                "languages", languages(language, PATH),
                "sign-in", signIn == null ? "" : section(signIn, language));
        return Html.answer(language, START.fill(language, values));
    }

    private static String section(SignIn signIn, Language language) {
        var people = signIn.people().stream()
                .map(person -> PERSON.fill(language, row(person, language)))
                .collect(Collectors.joining());
        var values = new HashMap<String, String>();
        values.put("people", people);
        values.put("token-path", signIn.tokenPath());
        values.put("example-login", signIn.people().getFirst().login());
        values.put(
                "here",
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString());
        return SIGN_IN.fill(language, values);
    }

    private static Map<String, String> row(SignIn.Person person, Language language) {
        return Map.of(
                "login", person.login(),
                "name", person.name(),
                "roles",
                        person.roles().stream()
                                .map(role -> role.label(language.tag()))
                                .collect(Collectors.joining(", ")),
                "unit", unit(person.unit(), language));
    }

    private static String unit(String code, Language language) {
        return Codes.published()
                .find(CodeList.UNIT, code)
                .map(known -> known.label(language.tag()))
                .orElse(code);
    }

    static String languages(Language current, String path) {
        return Arrays.stream(Language.values())
                .map(each -> LANGUAGE.fill(
                        each,
                        Map.of(
                                "tag",
                                each.tag(),
                                "path",
                                path,
                                "current",
                                each == current ? " aria-current=\"true\"" : "")))
                .collect(Collectors.joining());
    }
}
