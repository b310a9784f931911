package fi.luotsi.queryside.authorization;

import fi.luotsi.kernel.archive.LimitRows.Kind;
import fi.luotsi.kernel.archive.LimitRows.Limit;
import fi.luotsi.kernel.command.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The limits of clients' data as one request meets them; they are read when first asked for, and once.
 *
 * <ul>
 *   <li>A restriction (GDPR 18, 703/2023 §12) hides the records it covers from all but those whose role and purpose are to look into them.
 *   <li>A ban (703/2023 §55–59) hides the records it covers outside the service task in which they were recorded; a statutory ground
 *       that the request names overrides it for this request.
 *   <li>Non-disclosure (turvakielto) hides nothing from those who may see the file, and all but name and birth year from everybody else.
 * </ul>
 */
final class LimitCheck {

    /** Roles that may look into restricted records, each with the codes of the purposes. */
    private static final Map<Role, Set<String>> LOOK_INTO_RESTRICTED =
            Map.of(Role.TEAM_LEAD, Set.of("supervision"), Role.AUDITOR, Set.of("audit", "supervision"));

    /** How the limits bear on a record. */
    enum Hold {
        FREE,
        /** A ban covers it, and the ground that the request names overrides that. */
        OVERRIDDEN,
        HIDDEN
    }

    private final LimitsInForce inForce;
    private final Purpose reason;
    private final boolean seesRestricted;
    private final @Nullable String override;
    private @Nullable List<Limit> read;

    /**
     * The limits for one request.
     *
     * @param override code of the ban-override-ground list, or null
     */
    LimitCheck(LimitsInForce inForce, Role role, Purpose reason, @Nullable String override) {
        this.inForce = inForce;
        this.reason = reason;
        this.seesRestricted = LOOK_INTO_RESTRICTED.getOrDefault(role, Set.of()).contains(reason.purpose());
        this.override = override;
    }

    Hold on(ProtectedRecord subject) {
        if (restricted().stream().anyMatch(hidden -> covers(hidden, subject))) {
            return Hold.HIDDEN;
        } else if (banned().stream().noneMatch(hidden -> covers(hidden, subject))) {
            return Hold.FREE;
        }
        return override == null ? Hold.HIDDEN : Hold.OVERRIDDEN;
    }

    /** The records that a list leaves out. */
    List<Hidden> hidden() {
        List<Hidden> all = new ArrayList<>(restricted());
        if (override == null) {
            all.addAll(banned());
        }
        return all;
    }

    /** Whether anything limits who may see this client's data. */
    boolean limits(UUID client) {
        return limits().stream().anyMatch(limit -> limit.client().equals(client));
    }

    /** The client of a record that does not name one. It is asked of the archive, and only while there are limits at all. */
    ProtectedRecord withClient(ProtectedRecord subject) {
        return subject.client() != null || limits().isEmpty()
                ? subject
                : inForce.clientOf(subject.id()).map(subject::withClient).orElse(subject);
    }

    /** A record whose service task is unknown counts as of another task than the viewer's. */
    private static boolean covers(Hidden hidden, ProtectedRecord subject) {
        UUID record = hidden.record();
        return subject.limited()
                && (hidden.client() == null || hidden.client().equals(subject.client()))
                && (record == null
                        || record.equals(subject.id())
                        || subject.parts().contains(record))
                && (hidden.task() == null || subject.serviceTasks().contains(hidden.task()))
                && (hidden.otherThan() == null || isOfAnotherTask(subject, hidden.otherThan()));
    }

    private static boolean isOfAnotherTask(ProtectedRecord subject, String than) {
        Set<String> others = new HashSet<>(subject.serviceTasks());
        return !others.remove(than) || !others.isEmpty();
    }

    private List<Hidden> restricted() {
        return seesRestricted
                ? List.of()
                : limits().stream()
                        .filter(limit -> limit.kind() == Kind.RESTRICTION)
                        .map(limit -> new Hidden(limit.client(), limit.record(), null, null))
                        .toList();
    }

    private List<Hidden> banned() {
        String task = reason.serviceTask();
        return limits().stream()
                .filter(limit -> limit.kind() == Kind.BAN)
                .filter(limit -> !task.equals(limit.serviceTask()))
                .map(limit -> new Hidden(
                        limit.client(), limit.record(), limit.serviceTask(), limit.serviceTask() == null ? task : null))
                .toList();
    }

    private List<Limit> limits() {
        if (read == null) {
            read = inForce.all();
        }
        return read;
    }
}
