package fi.luotsi.counsellorui.visit;

import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.service.Capacity;
import fi.luotsi.counsellorui.service.NotAnswered;
import fi.luotsi.counsellorui.signin.ActingPage;
import fi.luotsi.counsellorui.signin.People;
import fi.luotsi.counsellorui.signin.Person;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** In which of their rights, and for what, a person acts from now on. */
@RestController
class ActingController {

    private final People people;

    ActingController(People people) {
        this.people = people;
    }

    @GetMapping(Paths.ACTING)
    ResponseEntity<String> choose(Visit visit) {
        return visit.page("signin/acting.jte", visit.shell("signin.acting"), new ActingPage(options(visit.person())));
    }

    @PostMapping(Paths.ACTING)
    ResponseEntity<String> act(Visit visit, @RequestParam String as) {
        ActingPage.Option chosen = options(visit.person()).stream()
                .filter(option -> option.value().equals(as))
                .findFirst()
                .orElseThrow(() -> new NotAnswered(NotAnswered.Why.NOT_UNDERSTOOD, "acting"));
        people.act(
                new Capacity(
                        chosen.role().code(),
                        chosen.unit().code(),
                        chosen.purpose().code(),
                        chosen.task().code()),
                visit.request().getSession());
        return visit.goTo(Paths.MY_DAY);
    }

    /** The session goes on, because something was asked in it. */
    @GetMapping(Paths.STAY)
    ResponseEntity<Void> stay() {
        return ResponseEntity.noContent().build();
    }

    private static List<ActingPage.Option> options(Person person) {
        List<ActingPage.Option> options = new ArrayList<>();
        Capacity now = person.capacity();
        for (Person.HeldRight right : person.rights()) {
            for (Person.Choice purpose : right.purposes()) {
                for (Person.Choice task : right.serviceTasks()) {
                    boolean chosen = right.role().code().equals(now.role())
                            && right.unit().code().equals(now.unit())
                            && task.code().equals(now.serviceTask())
                            && purpose.code().equals(now.purpose());
                    options.add(new ActingPage.Option(right.role(), right.unit(), task, purpose, chosen));
                }
            }
        }
        return options;
    }
}
