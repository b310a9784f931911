package fi.luotsi.queryside.casework.client;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Where a client lives today: whose municipality was joined to another since lives in that one, though nobody wrote them anew. */
@Controller
class MunicipalityToday {

    private final InstantSource clock;

    MunicipalityToday(ObjectProvider<InstantSource> clock) {
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @SchemaMapping(typeName = "Client")
    @Nullable
    String municipality(ClientDocument client) {
        return today(client.municipality());
    }

    @Nullable
    String today(@Nullable String municipality) {
        return municipality == null
                ? null
                : Codes.published()
                        .on(
                                LocalDate.ofInstant(clock.instant(), FinnishTime.ZONE),
                                CodeList.MUNICIPALITY,
                                municipality);
    }
}
