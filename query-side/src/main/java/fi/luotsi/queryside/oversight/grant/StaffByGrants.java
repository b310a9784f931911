package fi.luotsi.queryside.oversight.grant;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.api.graphql.Staff;
import fi.luotsi.queryside.api.graphql.StaffAsOf;
import fi.luotsi.queryside.api.graphql.StaffMember;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import fi.luotsi.queryside.projection.Folded;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/**
 * Members of the staff as their grants name them. A name is sealed with its grant and goes with it. The name at a moment is that of the grant that
 * was in force then, in the unit in which the person acted; a name that was granted later changes nothing of it.
 */
@Component
class StaffByGrants implements Staff {

    private static final Comparator<AccessGrantDocument> OLDER_FIRST =
            Comparator.comparing(AccessGrantDocument::newest);

    private final Documents<AccessGrantDocument> grants;
    private final InstantSource clock;

    StaffByGrants(AccessGrantDocument.Model model, DocumentsFactory documents, ObjectProvider<InstantSource> clock) {
        this.grants = documents.of(model);
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @Override
    public Map<StaffAsOf, StaffMember> members(Set<StaffAsOf> asked, AccessContext access) {
        Map<UUID, List<AccessGrantDocument>> byPerson = grantsOf(asked);
        Instant now = clock.instant();
        Map<StaffAsOf, AccessGrantDocument> chosen = new HashMap<>();
        asked.forEach(each -> {
            AccessGrantDocument grant = chosen(
                    byPerson.getOrDefault(each.person(), List.of()), each.at() == null ? now : each.at(), each.unit());
            if (grant != null) {
                chosen.put(each, grant);
            }
        });
        Map<Personal<Text>, Text> names = access.open(
                chosen.values().stream().map(AccessGrantDocument::name).collect(Collectors.toSet()), Text.class);
        return asked.stream()
                .collect(Collectors.toMap(each -> each, each -> member(each, chosen.get(each), names, access)));
    }

    private Map<UUID, List<AccessGrantDocument>> grantsOf(Set<StaffAsOf> asked) {
        Set<UUID> persons = asked.stream().map(StaffAsOf::person).collect(Collectors.toSet());
        return persons.isEmpty()
                ? Map.of()
                : grants.find(Criteria.where("content.person").in(persons), Sort.by("_id"), Integer.MAX_VALUE).stream()
                        .map(Folded::content)
                        .collect(Collectors.groupingBy(AccessGrantDocument::person));
    }

    /** In force at the moment and in the unit, if there is one; else in force; else the last begun by then; else the first. */
    private static @Nullable AccessGrantDocument chosen(
            List<AccessGrantDocument> ofPerson, Instant moment, @Nullable String unit) {
        List<Predicate<AccessGrantDocument>> inTurn = List.of(
                grant -> grant.isInForce(moment) && grant.unit().equals(unit),
                grant -> grant.isInForce(moment),
                grant -> !grant.recordedAt().isAfter(moment));
        for (Predicate<AccessGrantDocument> wanted : inTurn) {
            AccessGrantDocument latest =
                    ofPerson.stream().filter(wanted).max(OLDER_FIRST).orElse(null);
            if (latest != null) {
                return latest;
            }
        }
        return ofPerson.stream().min(OLDER_FIRST).orElse(null);
    }

    private static StaffMember member(
            StaffAsOf asked,
            @Nullable AccessGrantDocument grant,
            Map<Personal<Text>, Text> names,
            AccessContext access) {
        boolean ofThen = asked.at() != null;
        if (asked.person().equals(Actor.SYSTEM.id())) {
            String program = Codes.published()
                    .find(CodeList.ROLE, Actor.SYSTEM_ROLE)
                    .map(role -> role.label(access.language().tag()))
                    .orElse(null);
            return new StaffMember(asked.person(), program, asked.unit(), Actor.SYSTEM_ROLE);
        } else if (grant == null) {
            return new StaffMember(asked.person(), null, ofThen ? asked.unit() : null, null);
        }
        Text name = names.get(grant.name());
        return new StaffMember(
                asked.person(),
                name == null ? null : name.text(),
                ofThen && asked.unit() != null ? asked.unit() : grant.unit(),
                grant.role());
    }
}
