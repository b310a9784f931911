package fi.luotsi.counsellorui.client;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.visit.Visit;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A client's file. */
@RestController
class ClientController {

    private final Clock clock;

    ClientController(Clock clock) {
        this.clock = clock;
    }

    @GetMapping(Paths.CLIENTS + "/{id}")
    ResponseEntity<String> client(Visit visit, @PathVariable String id) {
        return page(visit, id, null);
    }

    /** With the identity code, for this once: it is a use of its own in the log. */
    @PostMapping(Paths.CLIENTS + "/{id}")
    ResponseEntity<String> withCode(Visit visit, @PathVariable String id) {
        Client.Identified identified = visit.askFor(Client.IDENTITY_CODE, Map.of("id", id), Client.CodeAnswer::client);
        String code =
                identified.identity() == null ? null : identified.identity().code();
        return page(visit, id, Objects.requireNonNullElse(code, visit.words().say("client.no-code")));
    }

    private ResponseEntity<String> page(Visit visit, String id, @Nullable String code) {
        Client.Answer answer = visit.ask(
                Client.DOCUMENT, Map.of("id", id, "casework", visit.may("obligations"), "undoable", visit.mayUndo()));
        Client client = Visit.found(Client.DOCUMENT, answer.client());
        Shell shell = visit.shell("client.title", id, answer.undoOffer());
        return visit.page(
                "client/client.jte",
                shell,
                new ClientPage(client, visit, shell.moments(), OffsetDateTime.now(clock), code));
    }
}
