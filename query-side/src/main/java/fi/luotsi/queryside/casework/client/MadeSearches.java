package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.casework.ClientRegistration.RegisterClient;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.json.StoredJson;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.search.Sought;
import fi.luotsi.queryside.api.graphql.SearchedBefore;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who was sought by the searches of the last hour, so that only that person is registered after one. */
@Component
class MadeSearches implements SearchedBefore {

    private final SearchRows rows;

    MadeSearches(SearchRows rows) {
        this.rows = rows;
    }

    void remember(UUID id, ClientSearchInput input) {
        rows.remember(id, StoredJson.mapper().writeValueAsBytes(input));
    }

    @Override
    public Optional<RefusalCode> against(RegisterClient register) {
        List<Sought> made = rows.remembered(register.search()).stream()
                .map(sought -> StoredJson.mapper()
                        .readValue(sought, ClientSearchInput.class)
                        .sought())
                .toList();
        if (made.isEmpty()) {
            return Optional.of(RefusalCode.SEARCH_FIRST);
        }
        IdentityCode code = register.identityCode() == null
                ? null
                : IdentityCode.parse(register.identityCode()).orElse(null);
        Identity identity = new Identity(code, register.birthDate());
        return made.stream().anyMatch(sought -> sought.isAbout(code, register.name(), identity.bornOn()))
                ? Optional.empty()
                : Optional.of(RefusalCode.SEARCHED_FOR_ANOTHER);
    }
}
