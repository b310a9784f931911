package fi.luotsi.queryside.api.http;

import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.queryside.authorization.AccessContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * A request for a file about one record.
 *
 * @param id of the record, as the path has it
 */
public record RecordRequest(
        AuthorizedRequests requests, AuthorizedRequests.Caller caller, Parameters parameters, UUID id) {

    /**
     * The data for the file, as {@link AuthorizedRequests#through} returns it.
     *
     * @throws Refused when there is no such record, or the caller may not know of it
     */
    public <T> T through(String operation, BiFunction<UUID, AccessContext, Optional<T>> answer) {
        return requests.through(caller, operation, (access, _) -> answer.apply(id, access)
                .orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND.name(), "id")));
    }
}
