package fi.luotsi.queryside.api.pages;

import fi.luotsi.kernel.command.Role;
import java.util.List;

/**
 * People whom a visitor may sign in as from the start page. Where a bean of this type exists the page lists them; where
 * none does, the page has no such section.
 */
public interface SignIn {

    /** The address that takes the form field {@code user} by POST and answers with a token. */
    String tokenPath();

    /** Everyone there is, in the order in which the page shows them. */
    List<Person> people();

    /**
     * A generated person.
     *
     * @param login the value of the form field
     * @param name the whole name
     * @param roles what the person does, the one first acted in first
     * @param unit the code of the person's unit
     */
    record Person(String login, String name, List<Role> roles, String unit) {
        public Person {
            roles = List.copyOf(roles);
        }
    }
}
