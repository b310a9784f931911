package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.ServiceAddresses;
import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shells;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The first page: what this is and where to sign in; who is signed in comes to their day. */
@RestController
class StartController {

    private final Pages pages;
    private final Shells shells;
    private final IssuerRegistration issuer;
    private final ServiceAddresses addresses;

    StartController(Pages pages, Shells shells, IssuerRegistration issuer, ServiceAddresses addresses) {
        this.addresses = addresses;
        this.pages = pages;
        this.shells = shells;
        this.issuer = issuer;
    }

    @GetMapping(Paths.START)
    ResponseEntity<String> start(
            @AuthenticationPrincipal @Nullable OidcUser user,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (user != null) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(Paths.MY_DAY))
                    .build();
        }
        return pages.page(
                "start.jte",
                shells.of(request, response, "start.title", null),
                new StartPage(
                        issuer.isThere(),
                        request.getParameterMap().containsKey("refused"),
                        request.getParameterMap().containsKey("ended"),
                        addresses.isOwn()));
    }
}
