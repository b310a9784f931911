package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.AccessibilityFeedback.AnswerAccessibilityFeedback;
import fi.luotsi.kernel.casework.AccessibilityFeedback.GiveAccessibilityFeedback;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.AccessibilityFeedbackId;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.standalone.demo.issuer.DemoPerson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Feedback on accessibility: some that was answered, some that waits, and some whose writer cannot be answered. */
final class Feedback {

    private static final long FEEDBACK = 5;
    private static final int DAYS_UNTIL_ANSWERED = 5;

    /** What was said, and what was answered where somebody has. */
    private record Said(
            int daysBefore,
            String language,
            String feedback,
            @Nullable String contactDetails,
            @Nullable String answer) {}

    private static final List<Said> ALL = List.of(
            new Said(
                    60,
                    "fi",
                    "Ruudunlukija ei kerro, että haku on valmis.",
                    "testi.kayttaja@example.fi",
                    "Korjattu: tulosten otsikko saa nyt kohdistuksen."),
            new Said(25, "sv", "Knapparna är för små på min pekskärm.", null, null),
            new Said(11, "fi", "Taulukko ei mahdu puhelimen näytölle.", "testi.kayttaja@example.fi", null),
            new Said(3, "en", "The colours of the chart are hard to tell apart.", "test.user@example.fi", null));

    private Feedback() {}

    /** The same commands with the same ids at every start. */
    static List<DemoCase> cases() {
        return IntStream.range(0, ALL.size())
                .mapToObj(i -> unfolded(ALL.get(i), new Dice(0, FEEDBACK, i)))
                .toList();
    }

    private static DemoCase unfolded(Said said, Dice dice) {
        Instant given = given(said.daysBefore());
        AccessibilityFeedbackId id = new AccessibilityFeedbackId(dice.id(given));
        List<Planned> commands = new ArrayList<>();
        commands.add(planned(
                new GiveAccessibilityFeedback(id, said.feedback(), said.contactDetails(), said.language()),
                Actor.VISITOR,
                "feedback",
                given,
                dice));
        String answer = said.answer();
        if (answer != null) {
            commands.add(planned(
                    new AnswerAccessibilityFeedback(id, "e-mail", answer),
                    administrator(),
                    "maintenance",
                    WorkingTime.later(given, DAYS_UNTIL_ANSWERED, dice),
                    dice));
        }
        return new DemoCase(commands);
    }

    /** In the morning of the last open day that is so long ago. */
    private static Instant given(int daysBefore) {
        LocalDate day = WorkingTime.LAST.minusDays(daysBefore);
        while (!WorkingTime.open(day)) {
            day = day.minusDays(1);
        }
        return day.atTime(WorkingTime.OPENS).atZone(FinnishTime.ZONE).toInstant();
    }

    private static Planned planned(CaseworkCommand command, Actor by, String purpose, Instant at, Dice dice) {
        return new Planned(
                command,
                new CommandContext(
                        dice.id(at),
                        null,
                        by,
                        purpose,
                        Unfolding.LEGAL_BASIS,
                        "service-guidance",
                        Unfolding.COUNTY,
                        Unfolding.COUNTY,
                        at,
                        at,
                        dice.id(at)));
    }

    private static Actor administrator() {
        DemoPerson person = DemoPerson.ALL.stream()
                .filter(each -> each.roles().contains(Role.ADMINISTRATOR))
                .findFirst()
                .orElseThrow();
        return new Actor(person.id(), Role.ADMINISTRATOR.claim(), person.unit());
    }
}
