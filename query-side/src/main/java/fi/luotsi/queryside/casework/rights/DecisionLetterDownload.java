package fi.luotsi.queryside.casework.rights;

import fi.luotsi.queryside.api.graphql.DataNode;
import fi.luotsi.queryside.api.graphql.SchemaQuery;
import fi.luotsi.queryside.api.http.Attachment;
import fi.luotsi.queryside.api.http.AuthorizedRequests;
import fi.luotsi.queryside.api.http.RecordRequest;
import fi.luotsi.queryside.api.letter.Letter;
import fi.luotsi.queryside.api.letter.Letters;
import fi.luotsi.queryside.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The decision on a request of any kind as a letter, PDF, named after the request's id. {@code language} is {@code fi}, {@code sv} or
 * {@code en}; without it the client's own.
 */
@RestController
class DecisionLetterDownload {

    private static final String OPERATION = "Export.decisionLetter";

    private final SchemaQuery schema;
    private final AuthorizedRequests entrance;
    private final Letters letters;

    DecisionLetterDownload(SchemaQuery schema, AuthorizedRequests entrance, Letters letters) {
        this.schema = schema;
        this.entrance = entrance;
        this.letters = letters;
    }

    @GetMapping("/rights-requests/{id}/decision.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, HttpServletRequest http) {
        RecordRequest request = entrance.record(http, id, "language");
        @Nullable Language wanted = request.parameters().language();
        Letter letter = request.through(OPERATION, (asked, access) -> Optional.ofNullable(
                        new DataNode(schema.ask(DecisionLetter.REQUEST, Map.of("id", asked), access))
                                .in("rightsRequest"))
                .map(found -> DecisionLetter.of(found, wanted)));
        return Attachment.of(
                "decision-" + request.id() + ".pdf",
                MediaType.APPLICATION_PDF,
                letter.language(),
                letters.print(letter));
    }
}
