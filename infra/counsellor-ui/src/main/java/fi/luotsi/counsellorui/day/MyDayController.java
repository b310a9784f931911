package fi.luotsi.counsellorui.day;

import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.page.Shells;
import fi.luotsi.counsellorui.service.Service;
import fi.luotsi.counsellorui.signin.People;
import fi.luotsi.counsellorui.signin.Person;
import fi.luotsi.kernel.value.FinnishTime;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.annotation.RegisteredOAuth2AuthorizedClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the person today: what is due first, then open matters, referrals that wait, and the day's contacts. */
@RestController
class MyDayController {

    private final Service service;
    private final People people;
    private final Pages pages;
    private final Shells shells;

    MyDayController(Service service, People people, Pages pages, Shells shells) {
        this.service = service;
        this.people = people;
        this.pages = pages;
        this.shells = shells;
    }

    @GetMapping(Paths.MY_DAY)
    ResponseEntity<String> myDay(
            @AuthenticationPrincipal OidcUser user,
            @RegisteredOAuth2AuthorizedClient("luotsi") OAuth2AuthorizedClient client,
            HttpServletRequest request,
            HttpServletResponse response) {
        Person person = people.person(user, client, request);
        Shell shell = shells.of(request, response, "day.title", person.seated());
        LocalDate today = LocalDate.now(FinnishTime.ZONE);
        OffsetDateTime midnight = today.atStartOfDay(FinnishTime.ZONE).toOffsetDateTime();
        MyDay day = service.ask(
                "MyDay",
                Map.of(
                        "me", user.getName(),
                        "midnight", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(midnight),
                        "casework", person.may("caseload"),
                        "contacts", person.may("contacts")),
                MyDay.class,
                people.asker(person, user, client, request));
        return pages.page("day/my-day.jte", shell, new MyDayPage(day, today, shell.words()));
    }
}
