package fi.luotsi.standalone.demo.issuer;

import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Where a browser client sends people to say who they are: one button a person, and no script. */
@RestController
@Profile("demo")
class DemoSignInPage {

    static final String PATH = "/demo/sign-in";

    private static final Texts TEXTS = Texts.beside(DemoSignInPage.class, "sign-in");

    @GetMapping(path = PATH, produces = "text/html;charset=UTF-8")
    ResponseEntity<String> show(
            CsrfToken csrf,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        var language = Language.choose(null, accepted, Language.FI);
        var buttons =
                DemoPerson.ALL.stream().map(person -> button(person, language)).collect(Collectors.joining("\n"));
        var html = """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <link rel="icon" href="/assets/luotsi.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/assets/luotsi.css">
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                <form method="post" action="%s">
                <input type="hidden" name="%s" value="%s">
                %s
                </form>
                </main>
                </body>
                </html>
                """.formatted(
                        language.tag(),
                        TEXTS.get(language, "title"),
                        TEXTS.get(language, "heading"),
                        TEXTS.get(language, "what"),
                        PATH,
                        csrf.getParameterName(),
                        HtmlUtils.htmlEscape(csrf.getToken()),
                        buttons);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .body(html);
    }

    private static String button(DemoPerson person, Language language) {
        return "<p><button type=\"submit\" name=\"user\" value=\"%s\">%s, %s</button></p>"
                .formatted(
                        person.login(),
                        HtmlUtils.htmlEscape(person.name(), "UTF-8"),
                        person.roles().getFirst().label(language.tag()));
    }
}
