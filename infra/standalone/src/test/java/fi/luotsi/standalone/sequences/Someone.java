package fi.luotsi.standalone.sequences;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.standalone.demo.issuer.DemoPerson;
import java.util.List;

/** A made-up person of the demonstration in one of their roles. */
record Someone(DemoPerson person, Role role) {

    static final List<Someone> ALL = DemoPerson.ALL.stream()
            .flatMap(person -> person.roles().stream().map(role -> new Someone(person, role)))
            .toList();

    /** Those who see all of their unit. */
    static final List<Someone> LEADS =
            ALL.stream().filter(each -> each.role() == Role.TEAM_LEAD).toList();

    static Someone of(String login, Role role) {
        return new Someone(DemoPerson.of(login).orElseThrow(), role);
    }

    String unit() {
        return person.unit();
    }

    Actor actor() {
        return new Actor(person.id(), role.claim(), person.unit());
    }

    @Override
    public String toString() {
        return person.login() + " (" + role.claim() + ")";
    }
}
