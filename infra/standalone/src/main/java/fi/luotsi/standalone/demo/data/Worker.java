package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.standalone.demo.issuer.DemoPerson;

/** A demo person in one of their roles. */
record Worker(DemoPerson person, Role role) {

    Worker {
        if (!person.roles().contains(role)) {
            throw new IllegalArgumentException(person.login() + " is no " + role.claim());
        }
    }

    static Worker of(String login, Role role) {
        return new Worker(DemoPerson.of(login).orElseThrow(), role);
    }

    Actor actor() {
        return new Actor(person.id(), role.claim(), person.unit());
    }
}
