package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.page.Speech;
import fi.luotsi.counsellorui.service.Asker;
import fi.luotsi.counsellorui.service.Capacity;
import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.service.Service;
import fi.luotsi.counsellorui.signin.Person.Choice;
import fi.luotsi.counsellorui.signin.Person.HeldRight;
import fi.luotsi.kernel.command.Purposes;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Tells who is signed in and in which right they ask: by the service's own word, asked once a session, language and right. */
@Component
public class People {

    /** A first guess; the service names the tasks that the person really has. */
    private static final String SERVICE_TASK = "service-guidance";

    private static final String ROLES = "luotsi_roles";
    private static final String CAPACITY = Capacity.class.getName();

    /** The service corrects a guess of unit and task, one in an answer. */
    private static final int GUESSES = 3;

    private static final Document<Answer> VIEWER = new Document<>("Viewer", Answer.class);

    private final Service service;

    People(Service service) {
        this.service = service;
    }

    /** The answer. */
    record Answer(Viewer viewer) {}

    /** Who asks. */
    record Viewer(
            String id,
            String name,
            Choice role,
            Choice unit,
            List<Choice> purposes,
            List<String> operations,
            List<HeldRight> rights) {}

    /** Who is signed in. */
    public Person person(OidcUser user, String token, Speech speech, HttpSession session) {
        String kept = kept(speech);
        if (session.getAttribute(kept) instanceof Person known) {
            return known;
        }
        Capacity guessed = session.getAttribute(CAPACITY) instanceof Capacity chosen ? chosen : guess(user);
        Person person = asked(new Asker(user.getName(), token, guessed, speech), GUESSES);
        session.setAttribute(kept, person);
        return person;
    }

    /** From now on the person acts in that right. */
    public void act(Capacity capacity, HttpSession session) {
        session.setAttribute(CAPACITY, capacity);
        Arrays.stream(Speech.values()).forEach(speech -> session.removeAttribute(kept(speech)));
    }

    private static Capacity guess(OidcUser user) {
        List<String> roles = Objects.requireNonNullElse(user.getClaimAsStringList(ROLES), List.of());
        List<String> purposes = Purposes.of(roles.isEmpty() ? "" : roles.getFirst());
        return new Capacity(null, null, purposes.isEmpty() ? "advice-and-guidance" : purposes.getFirst(), SERVICE_TASK);
    }

    /** The service names the units and tasks of who has others than those that were guessed. */
    private Person asked(Asker asker, int guesses) {
        try {
            return person(service.ask(VIEWER, Map.of(), asker).viewer(), asker);
        } catch (NotAnswered refused) {
            if (refused.allowed().isEmpty() || guesses == 0) {
                throw refused;
            }
            String offered = refused.allowed().getFirst();
            Capacity other =
                    switch (refused.code()) {
                        case "unit-needed", "unit-not-held" -> asker.capacity().withUnit(offered);
                        case "task-not-granted" -> asker.capacity().withServiceTask(offered);
                        case "purpose-not-allowed" -> asker.capacity().withPurpose(offered);
                        default -> throw refused;
                    };
            return asked(asker.in(other), guesses - 1);
        }
    }

    private static Person person(Viewer viewer, Asker asker) {
        Capacity asked = asker.capacity();
        return new Person(
                viewer.id(),
                viewer.name(),
                viewer.role().label(),
                viewer.unit().label(),
                new Capacity(viewer.role().code(), viewer.unit().code(), asked.purpose(), asked.serviceTask()),
                List.copyOf(viewer.purposes()),
                List.copyOf(viewer.operations()),
                List.copyOf(viewer.rights()));
    }

    private static String kept(Speech speech) {
        return Person.class.getName() + "." + speech.tag();
    }
}
