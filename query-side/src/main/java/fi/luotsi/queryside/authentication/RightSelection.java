package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.kernel.command.Role;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Selects the right that a request is made in: role × unit × service task. Of several roles it takes the first that has the request's
 * purpose, unless the request names one. Of several units the request has to name one, because records bear it.
 */
record RightSelection(List<Right> held) {

    /**
     * The one right.
     *
     * @throws RefusedViewer when no right, or more than one unit's, meets what was asked
     */
    Right in(RequestedRight asked) {
        List<Right> rights = narrowed(held, _ -> true, "no-grant", null);
        String role = asked.role();
        if (role != null) {
            String claim = role.toLowerCase(Locale.ROOT);
            rights = narrowed(
                    rights, right -> right.role().claim().equals(claim), "role-not-held", AccessRules.ROLE_HEADER);
        }
        String unit = asked.unit();
        if (unit != null) {
            rights = narrowed(rights, right -> right.unit().equals(unit), "unit-not-held", AccessRules.UNIT_HEADER);
        }
        rights = forPurpose(rights, asked.purpose());
        String task = asked.serviceTask();
        if (task != null) {
            rights = narrowed(
                    rights,
                    right -> right.serviceTasks().contains(task),
                    "task-not-granted",
                    AccessRules.SERVICE_TASK_HEADER);
        }
        Role first = rights.stream().map(Right::role).min(Role::compareTo).orElseThrow();
        List<Right> ofRole =
                rights.stream().filter(right -> right.role() == first).toList();
        if (ofRole.stream().map(Right::unit).distinct().count() > 1) {
            throw new RefusedViewer(
                    "unit-needed", AccessRules.UNIT_HEADER, offered(CodeList.UNIT, ofRole, Right::unit));
        }
        return ofRole.getFirst();
    }

    /** Of several roles only those are left that have the purpose. */
    private static List<Right> forPurpose(List<Right> rights, @Nullable String purpose) {
        List<Right> left = rights.stream()
                .filter(right -> purpose == null || Purposes.allows(right.role().claim(), purpose))
                .toList();
        if (left.isEmpty()) {
            throw new RefusedViewer(
                    "purpose-not-allowed",
                    AccessRules.PURPOSE_HEADER,
                    offered(CodeList.ROLE, rights, right -> right.role().claim()),
                    new Offered(
                            CodeList.PURPOSE,
                            rights.stream()
                                    .flatMap(right -> Purposes.of(right.role().claim()).stream())
                                    .distinct()
                                    .toList()));
        }
        return left;
    }

    private static List<Right> narrowed(
            List<Right> rights, Predicate<Right> wanted, String code, @Nullable String header) {
        List<Right> left = rights.stream().filter(wanted).toList();
        if (!left.isEmpty()) {
            return left;
        }
        throw header == null
                ? new RefusedViewer(code)
                : new RefusedViewer(
                        code,
                        header,
                        switch (code) {
                            case "role-not-held" ->
                                offered(CodeList.ROLE, rights, right -> right.role()
                                        .claim());
                            case "unit-not-held" -> offered(CodeList.UNIT, rights, Right::unit);
                            default ->
                                Offered.of(
                                        CodeList.SERVICE_TASK,
                                        rights.stream()
                                                .flatMap(right -> right.serviceTasks().stream())
                                                .toList());
                        });
    }

    private static Offered offered(CodeList list, List<Right> rights, Function<Right, String> what) {
        return Offered.of(list, rights.stream().map(what).toList());
    }
}
