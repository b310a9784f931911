package fi.luotsi.queryside.asking;

import com.nimbusds.jwt.JWTClaimsSet;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.command.Purposes;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.queryside.authentication.TestIssuer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Somebody who signs in. Each is new, so that their use-log rows differ from everybody else's. */
public record Person(UUID id, String name, String role, String unit) {

    public static Person adviser(String unit) {
        return of("adviser", unit);
    }

    public static Person counsellor(String unit) {
        return of("service-counsellor", unit);
    }

    public static Person lead(String unit) {
        return of("team-lead", unit);
    }

    public static Person auditor() {
        return of("auditor", "omavalvonta");
    }

    public static Person administrator() {
        return of("administrator", "tietohallinto");
    }

    public static Person ombudsman() {
        return of("ombudsman", "sosiaaliasiavastaavat");
    }

    public static Person of(String role, String unit) {
        UUID id = Ids.next();
        return new Person(id, "Väinö " + id.toString().substring(24), role, unit);
    }

    public Actor actor() {
        return new Actor(id, role, unit);
    }

    /** The usual purpose of the role. */
    public String purpose() {
        return Purposes.of(role).getFirst();
    }

    String token() {
        return TestIssuer.signed(claims());
    }

    /** A token that ends then. */
    public String tokenUntil(Instant end) {
        return TestIssuer.signed(claims().expirationTime(Date.from(end)));
    }

    private JWTClaimsSet.Builder claims() {
        return TestIssuer.claims().subject(id.toString()).claim("name", name).claim("luotsi_roles", List.of(role));
    }
}
