package fi.luotsi.counsellorui.client;

import fi.luotsi.counsellorui.action.Prefill;
import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.answer.Name;
import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is known of a client stands in the forms that change it. */
@Component
class ClientValues implements Prefill {

    private static final Document<Answer> DOCUMENT = new Document<>("ClientValues", Answer.class);

    /** The answer. */
    record Answer(@Nullable Values client) {}

    /** What may be changed. */
    record Values(
            @Nullable Name name,
            @Nullable Coded municipality,
            @Nullable Address address,
            @Nullable Preferences preferences) {}

    /** Where they live. */
    record Address(String street, String locality) {}

    /** How they are served best. */
    record Preferences(
            @Nullable Coded motherTongue,
            @Nullable String culture,
            @Nullable String wishes) {}

    @Override
    public Set<String> actions() {
        return Set.of("changeClientName", "changeClientMunicipality", "recordAddress", "recordPreferences");
    }

    @Override
    public Map<String, String> values(String action, Map<String, String> given, Visit visit) {
        Values known = visit.askFor(DOCUMENT, Map.of("id", given.getOrDefault("clientId", "")), Answer::client);
        Map<String, String> values = new HashMap<>();
        if (known.name() != null) {
            put(values, "name.given", known.name().given());
            put(values, "name.family", known.name().family());
        }
        put(
                values,
                "municipality",
                known.municipality() == null ? null : known.municipality().code());
        if (known.address() != null) {
            put(values, "address.street", known.address().street());
            put(values, "address.locality", known.address().locality());
        }
        if (known.preferences() != null) {
            Preferences preferences = known.preferences();
            put(
                    values,
                    "preferences.motherTongue",
                    preferences.motherTongue() == null
                            ? null
                            : preferences.motherTongue().code());
            put(values, "preferences.culture", preferences.culture());
            put(values, "preferences.wishes", preferences.wishes());
        }
        return values;
    }

    private static void put(Map<String, String> values, String path, @Nullable String value) {
        if (value != null) {
            values.put(path, value);
        }
    }
}
