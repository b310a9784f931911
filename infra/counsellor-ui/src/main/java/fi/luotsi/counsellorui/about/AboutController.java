package fi.luotsi.counsellorui.about;

import fi.luotsi.counsellorui.DeskSettings;
import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shell;
import fi.luotsi.counsellorui.page.Shells;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The privacy notice (GDPR 13 and 14), and what the program is; for everybody. */
@RestController
class AboutController {

    private final Pages pages;
    private final Shells shells;
    private final DeskSettings.Notice notice;

    AboutController(Pages pages, Shells shells, DeskSettings settings) {
        this.pages = pages;
        this.shells = shells;
        this.notice = settings.notice();
    }

    @GetMapping(Paths.PRIVACY)
    ResponseEntity<String> privacy(HttpServletRequest request, HttpServletResponse response) {
        Shell shell = shells.of(request, response, "about.privacy", null);
        return pages.page("about/privacy.jte", shell, new PrivacyPage(notice, shell.words()));
    }

    @GetMapping(Paths.ABOUT)
    ResponseEntity<String> about(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(
                "about/about.jte", shells.of(request, response, "about.title", null), AboutPage.ofThisProgram());
    }
}
