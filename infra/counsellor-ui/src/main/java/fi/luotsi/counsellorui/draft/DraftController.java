package fi.luotsi.counsellorui.draft;

import fi.luotsi.counsellorui.page.Pages;
import fi.luotsi.counsellorui.page.Paths;
import fi.luotsi.counsellorui.page.Shells;
import fi.luotsi.counsellorui.signin.Device;
import fi.luotsi.counsellorui.signin.SignInPaths;
import fi.luotsi.counsellorui.visit.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Drafts on devices: their page, and the key that opens them for who is signed in. */
@RestController
class DraftController {

    /** For so long a browser may go on without asking again. */
    private static final Duration HELD = Duration.ofHours(12);

    private final DraftKeys keys;
    private final Pages pages;
    private final Shells shells;
    private final Clock clock;

    DraftController(DraftKeys keys, Pages pages, Shells shells, Clock clock) {
        this.keys = keys;
        this.pages = pages;
        this.shells = shells;
        this.clock = clock;
    }

    /**
     * What the script needs to keep and to send drafts.
     *
     * @param owner what marks the person's drafts on this device
     * @param key their key, in base 64
     * @param seconds for how long it may be held
     * @param acting in what they act
     * @param now the desk's time, in milliseconds: devices' clocks are wrong
     * @param proof that a form comes from us, for this session
     */
    record Told(String owner, String key, long seconds, String acting, long now, Proof proof) {}

    /** A form's field. */
    record Proof(String name, String value) {}

    @GetMapping(Paths.DRAFTS)
    ResponseEntity<String> drafts(HttpServletRequest request, HttpServletResponse response) {
        return pages.page(
                "draft/drafts.jte",
                shells.of(request, response, "draft.title", null),
                new DraftsPage(SignInPaths.BEGIN));
    }

    @GetMapping(Paths.DRAFT_KEY)
    ResponseEntity<Told> key(Visit visit, CsrfToken csrf) {
        Device device = Device.of(visit.request()).orElseGet(Device::another);
        String owner = device.owner(visit.person().id());
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, device.cookie(visit.request().isSecure()))
                .cacheControl(CacheControl.noStore())
                .body(new Told(
                        owner,
                        Base64.getEncoder().encodeToString(keys.of(owner)),
                        HELD.toSeconds(),
                        visit.acting(),
                        clock.millis(),
                        new Proof(csrf.getParameterName(), csrf.getToken())));
    }
}
