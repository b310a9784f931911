package fi.luotsi.counsellorui.help;

import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shells;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the pages are used, for everybody. */
@RestController
class HelpController {

    private static final List<String> TOPICS = List.of(
            "keys", "contact", "find", "saving", "correcting", "conflict", "offline", "drafts", "session", "rights");

    private final Pages pages;
    private final Shells shells;

    HelpController(Pages pages, Shells shells) {
        this.pages = pages;
        this.shells = shells;
    }

    @GetMapping(Paths.HELP)
    ResponseEntity<String> help(HttpServletRequest request, HttpServletResponse response) {
        return pages.page("help/help.jte", shells.of(request, response, "help.title", null), new HelpPage(TOPICS));
    }
}
