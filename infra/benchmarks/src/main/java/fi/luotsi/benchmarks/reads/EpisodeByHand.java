package fi.luotsi.benchmarks.reads;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.keys.DataKey;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.Unsealing;
import fi.luotsi.kernel.personal.Personal;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.queryside.api.http.AuthorizedRequests;
import fi.luotsi.queryside.projection.Documents;
import fi.luotsi.queryside.projection.DocumentsFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * One episode as JSON, written for this one answer: through access control, with rights and use log, and without it. It is part of
 * the benchmarks only, and of no released program.
 */
@RestController
class EpisodeByHand {

    private static final String LANGUAGE = "en";

    /** As many as the schema shows on the first page. */
    private static final int NOTES = 50;

    private final Documents<MeasuredEpisode> episodes;
    private final DataKeys keys;
    private final AuthorizedRequests entrance;

    EpisodeByHand(MeasuredEpisodes projection, DocumentsFactory documents, DataKeys keys, AuthorizedRequests entrance) {
        this.episodes = documents.of(projection);
        this.keys = keys;
        this.entrance = entrance;
    }

    @GetMapping("/export/benchmark/through/{id}")
    Map<String, @Nullable Object> through(@PathVariable UUID id, HttpServletRequest request) {
        return entrance.through(AuthorizedRequests.caller(request), "Query.episode", (access, _) -> episodes.byId(id)
                .map(found -> found.content())
                .filter(found -> access.authorize(found.record()))
                .map(found -> answer(found, values -> access.open(values, Text.class)))
                .orElseThrow());
    }

    @GetMapping("/export/benchmark/past/{id}")
    Map<String, @Nullable Object> past(@PathVariable UUID id) {
        return answer(episodes.byId(id).orElseThrow().content(), this::open);
    }

    private Map<Personal<Text>, Text> open(Collection<Personal<Text>> values) {
        List<Personal.Sealed<Text>> sealed =
                values.stream().map(value -> (Personal.Sealed<Text>) value).toList();
        Map<UUID, DataKey> loaded =
                keys.load(sealed.stream().map(Personal.Sealed::key).distinct().toList());
        Map<Personal<Text>, Text> opened = new HashMap<>();
        sealed.forEach(value ->
                opened.put(value, Unsealing.open(value, Text.class, Objects.requireNonNull(loaded.get(value.key())))));
        return opened;
    }

    private static Map<String, @Nullable Object> answer(
            MeasuredEpisode episode, Function<Collection<Personal<Text>>, Map<Personal<Text>, Text>> open) {
        MeasuredEpisode.Opening opening = episode.opening();
        MeasuredEpisode.Matter matter = episode.matter();
        MeasuredEpisode.Closing closing = episode.closing();
        Personal<Text> resultText = closing == null ? null : closing.text();
        List<Personal<Text>> sealed = new ArrayList<>();
        Stream.concat(
                        Stream.of(episode.plan(), resultText, matter == null ? null : matter.need()),
                        episode.notes().stream().map(MeasuredEpisode.Note::text))
                .filter(Objects::nonNull)
                .forEach(sealed::add);
        Map<Personal<Text>, Text> opened = open.apply(sealed);
        Map<String, @Nullable Object> answer = new LinkedHashMap<>();
        answer.put("id", episode.id());
        answer.put("version", episode.version());
        answer.put("state", closing == null ? "OPEN" : "CLOSED");
        answer.put("unit", code(CodeList.UNIT, opening.unit()));
        answer.put("worker", opening.worker());
        answer.put("openedAt", opening.at());
        answer.put("changedAt", episode.changedAt());
        answer.put("closedAt", closing == null ? null : closing.at());
        answer.put("urgency", code(CodeList.URGENCY, episode.urgency()));
        answer.put("matter", matter == null ? null : matter(matter, opened));
        answer.put("plan", text(episode.plan(), opened));
        answer.put(
                "notes",
                Map.of(
                        "nodes",
                        episode.notes().stream()
                                .limit(NOTES)
                                .map(note -> Map.of(
                                        "id", note.id(),
                                        "writtenAt", note.writtenAt(),
                                        "text", Objects.requireNonNull(text(note.text(), opened))))
                                .toList()));
        answer.put("result", code(CodeList.RESULT, closing == null ? null : closing.result()));
        answer.put("resultText", text(resultText, opened));
        return answer;
    }

    private static Map<String, @Nullable Object> matter(
            MeasuredEpisode.Matter matter, Map<Personal<Text>, Text> opened) {
        Map<String, @Nullable Object> told = new LinkedHashMap<>();
        told.put("initiatedAt", matter.initiatedAt());
        told.put("initiator", code(CodeList.MATTER_INITIATOR, matter.initiator()));
        told.put("need", text(matter.need(), opened));
        return told;
    }

    private static @Nullable Map<String, String> code(CodeList list, @Nullable String value) {
        return Codes.published()
                .find(list, value)
                .map(code -> Map.of("code", code.value(), "label", code.label(LANGUAGE)))
                .orElse(null);
    }

    private static @Nullable String text(@Nullable Personal<Text> value, Map<Personal<Text>, Text> opened) {
        Text text = value == null ? null : opened.get(value);
        return text == null ? null : text.text();
    }
}
