package fi.luotsi.queryside.api.admin;

import fi.luotsi.kernel.log.Checkpoints;
import fi.luotsi.kernel.log.SignedCheckpoint;
import fi.luotsi.queryside.api.graphql.UserError;
import java.util.List;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The checkpoints of the logs and the keys that they are checked with. They hold only counts and hashes, so anybody may keep them: {@code
 * /proof/keys} and {@code /proof/checkpoints} need no sign-in.
 */
@Controller
class ProofQueries {

    /** The schema's {@code Proof}. */
    record Proof(List<String> keys, List<SignedCheckpoint> checkpoints) {}

    /** The schema's {@code SignedCheckpointsPayload}. */
    record Payload(List<SignedCheckpoint> checkpoints, List<UserError> userErrors) {}

    private final Checkpoints checkpoints;

    ProofQueries(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @QueryMapping
    Proof proof() {
        return new Proof(keys(), checkpoints.latest());
    }

    @MutationMapping
    Payload signCheckpoints() {
        return new Payload(checkpoints.sign(), List.of());
    }

    /** A line for each log. */
    @GetMapping(path = "/proof/keys", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String publicKeys() {
        return String.join("\n", keys()) + "\n";
    }

    /** The latest of each log, as signed notes with an empty line between them. */
    @GetMapping(path = "/proof/checkpoints", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @ResponseBody
    String latest() {
        return String.join(
                "\n", checkpoints.latest().stream().map(SignedCheckpoint::note).toList());
    }

    private List<String> keys() {
        return checkpoints.keys().stream().map(Object::toString).toList();
    }
}
