package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.visit.Visit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** Links to what somebody may do to a record: those that their role has. */
public final class Deeds {

    private final Visit visit;
    private final Map<String, String> given;

    private Deeds(Visit visit, Map<String, String> given) {
        this.visit = visit;
        this.given = given;
    }

    /** A link to an action. */
    public record Deed(String href, String title) {}

    /** From the visit's own page, to which each leads back. */
    public static Deeds from(Visit visit) {
        return new Deeds(visit, Map.of("back", visit.request().getRequestURI()));
    }

    /** Of a record, by the field that names it. */
    public Deeds of(String field, String id) {
        return with(field, id);
    }

    /** As the page shows it: what was recorded since is not written over. */
    public Deeds at(int version) {
        return with("expectedVersion", String.valueOf(version));
    }

    /** Leads to the record's page afterwards, and not back. */
    public Deeds onward() {
        Map<String, String> other = new LinkedHashMap<>(given);
        other.remove("back");
        return new Deeds(visit, other);
    }

    public Deeds with(String field, String value) {
        Map<String, String> more = new LinkedHashMap<>(given);
        more.put(field, value);
        return new Deeds(visit, more);
    }

    /** Those of them that the person may do. */
    public List<Deed> to(String... actions) {
        return Arrays.stream(actions).filter(visit::may).map(this::deed).toList();
    }

    private Deed deed(String action) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/actions/" + action);
        given.forEach(address::queryParam);
        return new Deed(address.encode().toUriString(), visit.words().say("action." + action));
    }
}
