package fi.luotsi.queryside.oversight.misuse;

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
 * The opinion on a case of suspected misuse as a letter to the client, PDF, named after the case's id. {@code language} is {@code fi},
 * {@code sv} or {@code en}; without it the client's own.
 */
@RestController
class MisuseLetterDownload {

    private static final String OPERATION = "Export.misuseLetter";

    private final SchemaQuery schema;
    private final AuthorizedRequests entrance;
    private final Letters letters;

    MisuseLetterDownload(SchemaQuery schema, AuthorizedRequests entrance, Letters letters) {
        this.schema = schema;
        this.entrance = entrance;
        this.letters = letters;
    }

    @GetMapping("/misuse-cases/{id}/letter.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, HttpServletRequest http) {
        RecordRequest request = entrance.record(http, id, "language");
        @Nullable Language wanted = request.parameters().language();
        Letter letter = request.through(OPERATION, (misuse, access) -> Optional.ofNullable(
                        new DataNode(schema.ask(MisuseLetter.CASE, Map.of("id", misuse), access)).in("misuseCase"))
                .map(found -> MisuseLetter.of(found, wanted)));
        return Attachment.of(
                "misuse-case-" + request.id() + ".pdf",
                MediaType.APPLICATION_PDF,
                letter.language(),
                letters.print(letter));
    }
}
