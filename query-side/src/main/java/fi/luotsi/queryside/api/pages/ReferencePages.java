package fi.luotsi.queryside.api.pages;

import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.language.Language;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The reference of the schema, made of the schema that the program runs with: an index, a page of each type and of each code list. */
@RestController
class ReferencePages {

    private static final Page PAGE = Page.named("reference.html");
    private static final String INDEX = "/reference";
    private static final String TYPES = INDEX + "/types/";
    private static final String CODES = INDEX + "/codes/";

    private final GraphQLSchema schema;
    private final Rights rights;

    ReferencePages(GraphQlSource source, Rights rights) {
        this.schema = source.schema();
        this.rights = rights;
    }

    @GetMapping(INDEX)
    ResponseEntity<String> index(
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        Language language = Language.choose(chosen, accepted, Language.FI);
        String heading = Page.TEXTS.get(language, "reference.heading");
        return page(language, INDEX, heading, new ReferenceIndex(schema, new ReferenceLinks(language)).html());
    }

    @GetMapping(TYPES + "{name}")
    ResponseEntity<String> type(
            @PathVariable String name,
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        if (!(schema.getType(name) instanceof GraphQLNamedType type) || !ReferenceLinks.hasPage(type)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Language language = Language.choose(chosen, accepted, Language.FI);
        ReferenceLinks links = new ReferenceLinks(language);
        return page(
                language,
                TYPES + name,
                name,
                new TypeReference(schema, links, new WhoMay(rights, language)).html(type));
    }

    @GetMapping(CODES + "{name}")
    ResponseEntity<String> codes(
            @PathVariable String name,
            @RequestParam(name = "lang", required = false) @Nullable String chosen,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String accepted) {
        if (!Codes.published().lists().contains(name)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Language language = Language.choose(chosen, accepted, Language.FI);
        return page(
                language, CODES + name, name, new CodeListReference(schema, new ReferenceLinks(language)).html(name));
    }

    private static ResponseEntity<String> page(Language language, String path, String heading, String content) {
        String all = Page.TEXTS.get(language, "reference.heading");
        return Html.answer(
                language,
                PAGE.fill(
                        language,
                        Map.of(
                                "lang",
                                language.tag(),
                                "languages",
                                StartPage.languages(language, path),
                                "title",
                                (heading.equals(all) ? all : heading + " – " + all) + " – Luotsi",
                                "heading",
                                heading,
                                "content",
                                content)));
    }
}
