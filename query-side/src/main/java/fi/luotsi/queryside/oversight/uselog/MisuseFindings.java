package fi.luotsi.queryside.oversight.uselog;

import fi.luotsi.kernel.archive.GrantRows;
import fi.luotsi.kernel.archive.LimitRows;
import fi.luotsi.kernel.archive.MatterRows;
import fi.luotsi.kernel.archive.MatterRows.Matter;
import fi.luotsi.kernel.archive.SharedAddresses;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.database.ArchiveUnavailable;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.queryside.authentication.AccessProperties;
import fi.luotsi.queryside.authorization.AccessContext;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import fi.luotsi.queryside.oversight.uselog.LoggedUse.OfClass;
import fi.luotsi.queryside.oversight.uselog.SuspectedUse.Ground;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/**
 * Looks through rows of the use log for grounds to suspect misuse. Names are compared here and not stored: clients' names are opened
 * through access control, readers' and colleagues' come from the log, and an address counts as the reader's when a client of that name
 * lives there. Auditors and administrators need no matter with a client, so they are not asked for one.
 */
@Component
class MisuseFindings {

    static final String NO_MATTER = "no-matter";
    static final String OWN_FAMILY_NAME = "own-family-name";
    static final String COLLEAGUE = "colleague";
    static final String SAME_ADDRESS = "same-address";

    static final Texts TEXTS = Texts.beside(MisuseFindings.class, "suspicion");

    private static final String MATCH = "ClientMatch";
    private static final Set<String> CLIENTS = Set.of("Client", MATCH);
    private static final Set<String> WITHOUT_MATTERS = Set.of(Role.AUDITOR.claim(), Role.ADMINISTRATOR.claim());

    /** One read of rows. */
    private interface Read<T> {
        T from(Connection connection) throws SQLException;
    }

    /**
     * A client of whom something was shown or asked for in a use.
     *
     * @param searchedOnly only found by a search
     */
    private record Touched(UUID client, boolean searchedOnly) {}

    private final DataSource database;
    private final ClientNames clientNames;
    private final UseLogRows uses;
    private final AccessProperties access;

    MisuseFindings(DataSource database, ClientNames clientNames, UseLogRows uses, AccessProperties access) {
        this.database = database;
        this.clientNames = clientNames;
        this.uses = uses;
        this.access = access;
    }

    /** Those of the rows that give one of the grounds, in their order. */
    List<SuspectedUse> among(List<LoggedUse> rows, Set<String> grounds, AccessContext access) {
        Map<UUID, UUID> clientOf = clientsOf(rows);
        Map<LoggedUse, List<Touched>> touched = new HashMap<>();
        rows.forEach(use -> touched.put(use, touched(use, clientOf)));
        Set<UUID> clients = touched.values().stream()
                .flatMap(List::stream)
                .map(Touched::client)
                .collect(Collectors.toSet());
        Map<UUID, List<Matter>> matters = grounds.contains(NO_MATTER)
                ? read(from -> MatterRows.of(from, clients)).stream().collect(Collectors.groupingBy(Matter::client))
                : Map.of();
        boolean byName = grounds.contains(OWN_FAMILY_NAME) || grounds.contains(COLLEAGUE);
        Map<UUID, PersonName> names = byName ? clientNames.of(clients, access) : Map.of();
        Map<UUID, Set<UUID>> together =
                grounds.contains(SAME_ADDRESS) ? read(from -> SharedAddresses.of(from, clients)) : Map.of();
        Map<UUID, PersonName> others =
                clientNames.of(together.values().stream().flatMap(Set::stream).collect(Collectors.toSet()), access);
        Map<String, Map<UUID, String>> staff = new HashMap<>();
        List<SuspectedUse> suspected = new ArrayList<>();
        for (LoggedUse use : rows) {
            List<Ground> found = new ArrayList<>();
            for (Touched each : touched.getOrDefault(use, List.of())) {
                PersonName name = names.get(each.client());
                if (grounds.contains(NO_MATTER)) {
                    withoutMatter(use, each, matters.getOrDefault(each.client(), List.of()), access.language())
                            .ifPresent(found::add);
                }
                if (name != null && grounds.contains(OWN_FAMILY_NAME) && Suspicion.isOwnFamilyName(use.name(), name)) {
                    found.add(found(OWN_FAMILY_NAME, each, OWN_FAMILY_NAME, access.language()));
                }
                if (together.getOrDefault(each.client(), Set.of()).stream()
                        .map(others::get)
                        .anyMatch(other -> other != null && Suspicion.isReader(use.name(), other))) {
                    found.add(found(SAME_ADDRESS, each, SAME_ADDRESS, access.language()));
                }
                if (name != null && grounds.contains(COLLEAGUE)) {
                    Set<String> colleagues =
                            new HashSet<>(others(use, staff.computeIfAbsent(use.unit(), this::staffOf)));
                    Suspicion.colleague(colleagues, name)
                            .ifPresent(_ -> found.add(found(COLLEAGUE, each, COLLEAGUE, access.language())));
                }
            }
            if (!found.isEmpty()) {
                suspected.add(new SuspectedUse(use, List.copyOf(found)));
            }
        }
        return suspected;
    }

    private Optional<Ground> withoutMatter(LoggedUse use, Touched each, List<Matter> matters, Language language) {
        if (WITHOUT_MATTERS.contains(use.role())) {
            return Optional.empty();
        }
        List<Matter> ofUnit = matters.stream()
                .filter(matter -> matter.unit().equals(use.unit()))
                .toList();
        return Suspicion.withoutMatter(
                        use.classes().contains("Emergency"), each.searchedOnly(), ofUnit, use.usedAt(), access.recent())
                .map(how -> found(NO_MATTER, each, how, language));
    }

    private static Ground found(String ground, Touched each, String how, Language language) {
        return new Ground(ground, each.client(), TEXTS.get(language, how));
    }

    /** Names of others who have or had a right in the unit. */
    private static Collection<String> others(LoggedUse use, Map<UUID, String> staff) {
        Map<UUID, String> others = new HashMap<>(staff);
        others.remove(use.actor());
        return others.values();
    }

    private Map<UUID, String> staffOf(String unit) {
        Map<UUID, String> names = new HashMap<>();
        read(from -> GrantRows.personsOf(from, unit))
                .forEach(person -> uses.nameOf(person).ifPresent(name -> names.put(person, name)));
        return names;
    }

    /** The client of each record in the rows that is not a client. */
    private Map<UUID, UUID> clientsOf(List<LoggedUse> rows) {
        Set<UUID> records = rows.stream()
                .flatMap(MisuseFindings::told)
                .filter(of -> !CLIENTS.contains(of.recordClass()))
                .flatMap(of -> of.ids().stream())
                .collect(Collectors.toSet());
        return records.isEmpty() ? Map.of() : read(from -> LimitRows.clientsOf(from, records));
    }

    private static List<Touched> touched(LoggedUse use, Map<UUID, UUID> clientOf) {
        Set<UUID> read = new LinkedHashSet<>();
        Set<UUID> searched = new LinkedHashSet<>();
        told(use).forEach(of -> {
            if (of.recordClass().equals(MATCH)) {
                searched.addAll(of.ids());
            } else if (CLIENTS.contains(of.recordClass())) {
                read.addAll(of.ids());
            } else {
                of.ids().stream().map(clientOf::get).filter(Objects::nonNull).forEach(read::add);
            }
        });
        searched.removeAll(read);
        return Stream.concat(
                        read.stream().map(client -> new Touched(client, false)),
                        searched.stream().map(client -> new Touched(client, true)))
                .toList();
    }

    private static Stream<OfClass> told(LoggedUse use) {
        return Stream.concat(use.shown().stream(), use.denied().stream());
    }

    private <T> T read(Read<T> read) {
        try (Connection connection = database.getConnection()) {
            return read.from(connection);
        } catch (SQLException e) {
            throw new ArchiveUnavailable("rows cannot be read", e);
        }
    }
}
