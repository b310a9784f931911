package fi.luotsi.queryside.casework.rights;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.queryside.api.graphql.DataNode;
import fi.luotsi.queryside.api.graphql.SchemaQuery;
import fi.luotsi.queryside.api.http.Attachment;
import fi.luotsi.queryside.api.http.AuthorizedRequests;
import fi.luotsi.queryside.api.http.Parameters;
import fi.luotsi.queryside.api.letter.Letter;
import fi.luotsi.queryside.api.letter.Letters;
import fi.luotsi.queryside.language.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
        AuthorizedRequests.Caller caller = AuthorizedRequests.caller(http);
        @Nullable Language wanted = Parameters.of(http, Set.of("language")).language();
        UUID request = Parameters.id("id", id);
        Letter letter = entrance.through(caller, OPERATION, (access, _) -> Optional.ofNullable(
                        new DataNode(schema.ask(DecisionLetter.REQUEST, Map.of("id", request), access))
                                .in("rightsRequest"))
                .map(asked -> DecisionLetter.of(asked, wanted))
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND.name(), "id")));
        return Attachment.of(
                "decision-" + request + ".pdf", MediaType.APPLICATION_PDF, letter.language(), letters.print(letter));
    }
}
