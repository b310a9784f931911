package fi.luotsi.queryside.api.graphql;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.queryside.authentication.AccessRules;
import fi.luotsi.queryside.authentication.Viewer;
import fi.luotsi.queryside.authorization.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The headers by which each request says why it is made. */
public final class Headers {

    /** Code of the purpose list. */
    public static final String PURPOSE = AccessRules.PURPOSE_HEADER;

    /** Code of the service-task list. */
    public static final String SERVICE_TASK = AccessRules.SERVICE_TASK_HEADER;

    /** Code of the ban-override-ground list: the provision on which a request is not held up by a client's ban (703/2023 §55–59). */
    public static final String OVERRIDE_GROUND = AccessRules.OVERRIDE_GROUND_HEADER;

    /** Of an answer: what the query cost, in values that it may have. */
    static final String COST = "Luotsi-Cost";

    private Headers() {}

    /**
     * The ground on which a request overrides bans, or null.
     *
     * @throws Refused when the header holds no code of its list; the details name what is allowed
     */
    public static @Nullable String overrideGround(@Nullable String ground) {
        if (ground == null) {
            return null;
        }
        List<Refusal> refusals = new ArrayList<>();
        check(OVERRIDE_GROUND, CodeList.BAN_OVERRIDE_GROUND, all(CodeList.BAN_OVERRIDE_GROUND), ground, refusals);
        if (!refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return ground;
    }

    /**
     * The reason that a viewer's request gives. The sign-in has refused a purpose that their role does not have.
     *
     * @throws Refused when a header is missing or holds no code of its list; the details name what is allowed
     */
    public static Purpose reason(Viewer viewer, @Nullable String purpose, @Nullable String serviceTask) {
        List<Refusal> refusals = new ArrayList<>();
        check(PURPOSE, CodeList.PURPOSE, Purposes.of(viewer.role().claim()), purpose, refusals);
        check(SERVICE_TASK, CodeList.SERVICE_TASK, all(CodeList.SERVICE_TASK), serviceTask, refusals);
        if (purpose == null || serviceTask == null || !refusals.isEmpty()) {
            throw new Refused(refusals);
        }
        return new Purpose(purpose, serviceTask);
    }

    private static List<String> all(CodeList list) {
        return Codes.published().all(list).stream().map(Code::value).toList();
    }

    private static void check(
            String header, CodeList list, List<String> allowed, @Nullable String value, List<Refusal> refusals) {
        if (value == null || value.isBlank()) {
            refusals.add(RefusalCode.REQUIRED.at(header));
        } else if (Codes.published()
                .find(list, value)
                .filter(code -> code.retired() == null)
                .isEmpty()) {
            refusals.add(RefusalCode.UNKNOWN_CODE.at(
                    header, Map.of("list", list.listName(), "allowed", String.join(", ", allowed))));
        }
    }
}
