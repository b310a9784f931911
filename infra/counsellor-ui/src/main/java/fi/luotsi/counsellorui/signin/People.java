package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.page.Shells;
import fi.luotsi.counsellorui.page.Speech;
import fi.luotsi.counsellorui.service.Asker;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.service.Service;
import fi.luotsi.kernel.command.Purposes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Tells who is signed in and in which right they ask: by the service's own word, asked once a session and language. */
@Component
public class People {

    /** A first guess; the service names the tasks that the person really has. */
    private static final String SERVICE_TASK = "service-guidance";

    private static final String ROLES = "luotsi_roles";

    private final Service service;

    People(Service service) {
        this.service = service;
    }

    record Labelled(String code, String label) {}

    record Right(Labelled role, List<Labelled> serviceTasks) {}

    record Viewer(String id, String name, Labelled role, Labelled unit, List<String> operations, List<Right> rights) {}

    record Answer(Viewer viewer) {}

    /** Who is signed in. */
    public Person person(OidcUser user, OAuth2AuthorizedClient client, HttpServletRequest request) {
        Speech speech = Shells.speech(request);
        String kept = Person.class.getName() + "." + speech.tag();
        if (request.getSession().getAttribute(kept) instanceof Person known) {
            return known;
        }
        List<String> roles = Objects.requireNonNullElse(user.getClaimAsStringList(ROLES), List.of());
        List<String> purposes = Purposes.of(roles.isEmpty() ? "" : roles.getFirst());
        String purpose = purposes.isEmpty() ? "advice-and-guidance" : purposes.getFirst();
        Asker guessed =
                new Asker(user.getName(), client.getAccessToken().getTokenValue(), purpose, SERVICE_TASK, speech);
        Viewer viewer = viewer(guessed);
        Right right = viewer.rights().stream()
                .filter(each -> each.role().code().equals(viewer.role().code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a viewer has no right of their role"));
        Person person = new Person(
                viewer.name(),
                viewer.role().label(),
                viewer.unit().label(),
                purpose,
                right.serviceTasks().stream()
                        .map(Labelled::code)
                        .filter(SERVICE_TASK::equals)
                        .findFirst()
                        .orElse(right.serviceTasks().getFirst().code()),
                List.copyOf(viewer.operations()));
        request.getSession().setAttribute(kept, person);
        return person;
    }

    /** The service names the tasks of who has another than the one that was guessed. */
    private Viewer viewer(Asker guessed) {
        try {
            return service.ask("Viewer", Map.of(), Answer.class, guessed).viewer();
        } catch (NotAnswered refused) {
            if (refused.allowed().isEmpty()) {
                throw refused;
            }
            Asker offered = new Asker(
                    guessed.id(),
                    guessed.token(),
                    guessed.purpose(),
                    refused.allowed().getFirst(),
                    guessed.speech());
            return service.ask("Viewer", Map.of(), Answer.class, offered).viewer();
        }
    }

    /** How that person asks the service. */
    public Asker asker(Person person, OidcUser user, OAuth2AuthorizedClient client, HttpServletRequest request) {
        return new Asker(
                user.getName(),
                client.getAccessToken().getTokenValue(),
                person.purpose(),
                person.serviceTask(),
                Shells.speech(request));
    }
}
