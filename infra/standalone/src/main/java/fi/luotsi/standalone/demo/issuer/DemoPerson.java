package fi.luotsi.standalone.demo.issuer;

import fi.luotsi.kernel.command.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

/**
 * A made-up worker. Their token says who they are and which roles they bear; their rights in a unit are granted.
 *
 * @param login the name that the person signs in with; there are no passwords
 * @param id the claim {@code sub}, the same at every start
 * @param roles the first is the one that the person acts in unless a request says otherwise
 */
public record DemoPerson(String login, UUID id, String name, List<Role> roles, String unit) {

    public static final List<DemoPerson> ALL = List.of(
            person("aino", 1, "Aino Järvikoivu", "tampere-keskusta", Role.ADVISER),
            person("onni", 2, "Onni Yläköngäs", "nokia", Role.ADVISER),
            person("helmi", 3, "Helmi Pöllölä", "tampere-keskusta", Role.SERVICE_COUNSELLOR),
            person("vaino", 4, "Väinö Mäntysuvanto", "nokia", Role.SERVICE_COUNSELLOR),
            person("sylvi", 5, "Sylvi Törmäperä", "tampere-keskusta", Role.TEAM_LEAD),
            person("ake", 6, "Åke Strömviken", "nokia", Role.ADVISER, Role.TEAM_LEAD),
            person("hilma", 9, "Hilma Lähdeaalto", "asiakasohjaus", Role.SERVICE_COUNSELLOR),
            person("eero", 7, "Eero Hämyranta", "omavalvonta", Role.AUDITOR),
            person("lempi", 8, "Lempi Tähtiniitty", "tietohallinto", Role.ADMINISTRATOR),
            person("venla", 10, "Venla Saarniketo", "sosiaaliasiavastaavat", Role.OMBUDSMAN));

    public static Optional<DemoPerson> of(String login) {
        return ALL.stream().filter(person -> person.login.equals(login)).findFirst();
    }

    /** Says who this is, in the claims that the program reads. */
    void describe(BiConsumer<String, Object> claim) {
        claim.accept("sub", id.toString());
        claim.accept("name", name);
        claim.accept("luotsi_roles", roles.stream().map(Role::claim).toList());
    }

    private static DemoPerson person(String login, int number, String name, String unit, Role... roles) {
        var id = UUID.fromString("0198d000-0000-7000-8000-%012d".formatted(number));
        return new DemoPerson(login, id, name, List.of(roles), unit);
    }
}
