package fi.luotsi.counsellorui.episode;

import fi.luotsi.counsellorui.action.Prefill;
import fi.luotsi.counsellorui.answer.Coded;
import fi.luotsi.counsellorui.service.Document;
import fi.luotsi.counsellorui.visit.Visit;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was recorded of guidance stands in the forms by which it is recorded anew. */
@Component
class EpisodeValues implements Prefill {

    private static final Document<Answer> DOCUMENT = new Document<>("EpisodeValues", Answer.class);

    /** The answer. */
    record Answer(@Nullable Values episode) {}

    /** What may be recorded anew. */
    record Values(
            @Nullable Opinion opinion,
            @Nullable Options options,
            @Nullable Coded explanationLanguage,
            @Nullable Coded interpreter,
            @Nullable Coded interpreterLanguage,
            @Nullable String interpreterReason,
            @Nullable String plan) {}

    /** What the client wishes and thinks. */
    record Opinion(@Nullable String wishes, @Nullable String opinion) {}

    /** What was explained. */
    record Options(String options, String effects) {}

    @Override
    public Set<String> actions() {
        return Set.of("recordOpinion", "explainOptions", "recordInterpreter", "draftPlan");
    }

    @Override
    public Map<String, String> values(String action, Map<String, String> given, Visit visit) {
        Values known = visit.askFor(DOCUMENT, Map.of("id", given.getOrDefault("episodeId", "")), Answer::episode);
        Map<String, @Nullable String> values = new HashMap<>();
        switch (action) {
            case "recordOpinion" -> {
                if (known.opinion() != null) {
                    values.put("wishes", known.opinion().wishes());
                    values.put("opinion", known.opinion().opinion());
                }
            }
            case "explainOptions" -> {
                if (known.options() != null) {
                    values.put("options", known.options().options());
                    values.put("effects", known.options().effects());
                }
                values.put("language", code(known.explanationLanguage()));
            }
            case "recordInterpreter" -> {
                values.put("status", code(known.interpreter()));
                values.put("language", code(known.interpreterLanguage()));
                values.put("reason", known.interpreterReason());
            }
            default -> values.put("plan", known.plan());
        }
        Map<String, String> there = new HashMap<>();
        values.forEach((path, value) -> {
            if (value != null) {
                there.put(path, value);
            }
        });
        return there;
    }

    private static @Nullable String code(@Nullable Coded value) {
        return value == null ? null : value.code();
    }
}
