package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.authentication.Right;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.authorization.Rights;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Who is signed in, and the code lists. */
@Controller
class MeQueries {

    /** The signed-in person as the schema's {@code Me}. */
    record Me(
            UUID id,
            String name,
            String role,
            String unit,
            List<String> purposes,
            List<String> operations,
            List<Held> rights,
            List<HeldEmergency> emergencies) {}

    /** The schema's {@code HeldEmergency}. */
    record HeldEmergency(UUID id, Instant until) {}

    /** The schema's {@code HeldRight}. */
    record Held(String role, String unit, List<String> serviceTasks, List<String> purposes) {

        static Held of(Right right) {
            return new Held(
                    right.role().claim(),
                    right.unit(),
                    right.serviceTasks().stream().sorted().toList(),
                    Purposes.of(right.role().claim()));
        }
    }

    private final Rights rights;

    MeQueries(Rights rights) {
        this.rights = rights;
    }

    @QueryMapping
    Me me(DataFetchingEnvironment environment) {
        AccessContext access = AccessContexts.of(environment);
        Viewer viewer = access.viewer();
        return new Me(
                viewer.id(),
                viewer.name(),
                viewer.role().claim(),
                viewer.unit(),
                Purposes.of(viewer.role().claim()),
                rights.operations(viewer.role()),
                viewer.held().stream().map(Held::of).toList(),
                access.emergencies().stream()
                        .map(open -> new HeldEmergency(open.emergency(), open.until()))
                        .toList());
    }

    @QueryMapping
    List<Code> codes(@Argument String list) {
        new ArgumentChecks()
                .not(
                        !Codes.published().lists().contains(list),
                        RefusalCode.INVALID.at(
                                "list",
                                Map.of(
                                        "allowed",
                                        String.join(", ", Codes.published().lists()))))
                .done();
        return Codes.published().all(list);
    }
}
