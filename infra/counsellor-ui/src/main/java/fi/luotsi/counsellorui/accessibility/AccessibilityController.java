package fi.luotsi.counsellorui.accessibility;

import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shells;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The statement of accessibility (saavutettavuusseloste, 306/2019 §9), for everybody. */
@RestController
class AccessibilityController {

    private final Pages pages;
    private final Shells shells;

    AccessibilityController(Pages pages, Shells shells) {
        this.pages = pages;
        this.shells = shells;
    }

    @GetMapping(Paths.ACCESSIBILITY)
    ResponseEntity<String> statement(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(
                "accessibility/statement.jte",
                shells.of(request, response, "accessibility.title", null),
                new StatementPage());
    }
}
