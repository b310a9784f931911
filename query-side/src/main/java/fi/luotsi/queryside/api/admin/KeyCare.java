package fi.luotsi.queryside.api.admin;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.keys.KeyCustody;
import fi.luotsi.queryside.api.graphql.AccessContexts;
import fi.luotsi.queryside.api.graphql.UserError;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The administrator's care of the key that wraps all other keys. No answer holds a key or client data. */
@Controller
class KeyCare {

    /** The schema's {@code KeysPayload}. */
    record Payload(KeyCustody.@Nullable Status keys, List<UserError> userErrors) {}

    private final KeyCustody custody;

    KeyCare(KeyCustody custody) {
        this.custody = custody;
    }

    @QueryMapping
    KeyCustody.Status keys() {
        return custody.status();
    }

    @MutationMapping
    Payload rotateKeys(DataFetchingEnvironment environment) {
        KeyCustody.Status now = custody.status();
        if (!now.changeable() && now.remaining() == 0) {
            return refused(RefusalCode.KEY_IS_GIVEN, environment);
        }
        return custody.rotate()
                ? new Payload(custody.status(), List.of())
                : refused(RefusalCode.KEYS_BEING_ROTATED, environment);
    }

    @MutationMapping
    Payload backUpKeys() {
        custody.backUp();
        return new Payload(custody.status(), List.of());
    }

    private Payload refused(RefusalCode code, DataFetchingEnvironment environment) {
        return new Payload(
                custody.status(),
                List.of(UserError.of(code.at(""), AccessContexts.of(environment).language())));
    }
}
