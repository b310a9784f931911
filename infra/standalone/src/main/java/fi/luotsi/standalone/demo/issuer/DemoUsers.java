package fi.luotsi.standalone.demo.issuer;

import fi.luotsi.kernel.command.Role;
import fi.luotsi.queryside.api.pages.SignIn;
import fi.luotsi.queryside.language.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the seeded people, for programs at {@code /demo/users} and for readers on the start page. */
@RestController
@Profile("demo")
class DemoUsers implements SignIn {

    /**
     * A person as programs see one.
     *
     * @param role the role acted in unless a request names another of {@code roles}
     * @param roleLabel the name of that role by language tag
     */
    record User(
            String login,
            UUID id,
            String name,
            String role,
            Map<String, String> roleLabel,
            List<String> roles,
            String unit) {

        static User of(DemoPerson person) {
            var role = person.roles().getFirst();
            return new User(
                    person.login(),
                    person.id(),
                    person.name(),
                    role.claim(),
                    labels(role),
                    person.roles().stream().map(Role::claim).toList(),
                    person.unit());
        }

        private static Map<String, String> labels(Role role) {
            return Arrays.stream(Language.values())
                    .map(Language::tag)
                    .collect(Collectors.toMap(tag -> tag, role::label, (one, other) -> one, TreeMap::new));
        }
    }

    @GetMapping("/demo/users")
    List<User> users() {
        return DemoPerson.ALL.stream().map(User::of).toList();
    }

    @Override
    public String tokenPath() {
        return DemoTokens.PATH;
    }

    @Override
    public List<Person> people() {
        return DemoPerson.ALL.stream()
                .map(person -> new Person(person.login(), person.name(), person.roles(), person.unit()))
                .toList();
    }
}
