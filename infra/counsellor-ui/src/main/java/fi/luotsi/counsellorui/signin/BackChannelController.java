package fi.luotsi.counsellorui.signin;

import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The issuer says that somebody has signed out there: their sessions end here, on every copy. */
@RestController
class BackChannelController {

    private final LogoutTokens tokens;
    private final FindByIndexNameSessionRepository<?> sessions;

    BackChannelController(LogoutTokens tokens, FindByIndexNameSessionRepository<?> sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @PostMapping(SignInPaths.BACK_CHANNEL)
    ResponseEntity<Void> out(@RequestParam("logout_token") String token) {
        Optional<String> who = tokens.subject(token);
        who.ifPresent(person -> sessions.findByPrincipalName(person).keySet().forEach(sessions::deleteById));
        ResponseEntity.BodyBuilder answer = who.isPresent() ? ResponseEntity.ok() : ResponseEntity.badRequest();
        return answer.cacheControl(CacheControl.noStore()).build();
    }
}
