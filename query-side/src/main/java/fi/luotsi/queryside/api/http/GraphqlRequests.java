package fi.luotsi.queryside.api.http;

import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.queryside.authentication.AccessRules;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Checks a GraphQL request before it is read: the framework neither bounds a body nor reports its faults in the caller's language. */
@Component
@Order(WorkFilters.READ)
@EnableConfigurationProperties(GraphqlSettings.class)
final class GraphqlRequests extends OncePerRequestFilter {

    private static final String PATH = "/graphql";

    /** The content coding of a body that is as it is. */
    private static final String PLAIN = "identity";

    /** A mark before the text, which JSON may have and which means nothing (RFC 8259 section 8.1). */
    private static final String BYTE_ORDER = "\uFEFF";

    private record Finding(HttpStatus status, Refusal refusal) {}

    private final JsonMapper json;
    private final ObjectReader strict;
    private final int longest;
    private final Duration patience;

    GraphqlRequests(JsonMapper json, GraphqlSettings settings) {
        this.json = json;
        this.strict = json.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
        this.longest = Math.toIntExact(settings.longestBody().toBytes());
        this.patience = settings.patience();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PATH.equals(request.getServletPath()) || AccessRules.isUpgrade(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> accepted = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
        Optional<MediaType> answer = AnswerTypes.preferred(accepted);
        boolean takesStream = AnswerTypes.takeStream(accepted);
        Optional<Finding> wrong = around(request, answer.isPresent() || takesStream);
        Optional<byte[]> body = wrong.isPresent()
                ? Optional.of(new byte[0])
                : Body.read(request.getInputStream(), longest + 1, patience);
        wrong = wrong.or(() -> body.isEmpty() ? late() : inside(body.get()));
        if (wrong.isEmpty() && takesStream && Operations.isSubscription(json.readTree(body.orElseThrow()))) {
            answer = Optional.of(MediaType.TEXT_EVENT_STREAM);
        } else if (wrong.isEmpty() && answer.isEmpty()) {
            wrong = notAcceptable();
        }
        if (wrong.isEmpty()) {
            chain.doFilter(new ReadRequest(request, body.orElseThrow(), answer.orElseThrow()), response);
            return;
        }
        Finding found = wrong.get();
        if (found.status() == HttpStatus.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, HttpMethod.POST.name());
        }
        if (HttpHeaders.CONTENT_ENCODING.equals(found.refusal().path())) {
            response.setHeader(HttpHeaders.ACCEPT_ENCODING, PLAIN);
        }
        Problems.write(found.status(), found.refusal(), request, response, json);
    }

    private static Optional<Finding> around(HttpServletRequest request, boolean isAnswerTaken) {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            return found(
                    HttpStatus.METHOD_NOT_ALLOWED, RefusalCode.INVALID, "method", "allowed", HttpMethod.POST.name());
        }
        if (!isJson(request.getContentType())) {
            return found(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    RefusalCode.INVALID,
                    HttpHeaders.CONTENT_TYPE,
                    "allowed",
                    MediaType.APPLICATION_JSON_VALUE + ", " + MediaType.APPLICATION_JSON_VALUE + ";charset=utf-8");
        }
        if (!isPlain(Collections.list(request.getHeaders(HttpHeaders.CONTENT_ENCODING)))) {
            return found(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    RefusalCode.INVALID,
                    HttpHeaders.CONTENT_ENCODING,
                    "allowed",
                    PLAIN);
        }
        return isAnswerTaken ? Optional.empty() : notAcceptable();
    }

    private static Optional<Finding> notAcceptable() {
        return found(HttpStatus.NOT_ACCEPTABLE, RefusalCode.INVALID, HttpHeaders.ACCEPT, "allowed", AnswerTypes.LISTED);
    }

    /** JSON in UTF-8; a body that says that it is in other letters would be read as what it is not. */
    private static boolean isJson(@Nullable String type) {
        try {
            MediaType said = type == null ? MediaType.ALL : MediaType.parseMediaType(type);
            return MediaType.APPLICATION_JSON.includes(said)
                    && (said.getCharset() == null || StandardCharsets.UTF_8.equals(said.getCharset()));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    private static boolean isPlain(List<String> codings) {
        return codings.stream().allMatch(coding -> coding.isBlank() || PLAIN.equalsIgnoreCase(coding.strip()));
    }

    private Optional<Finding> late() {
        return found(
                HttpStatus.REQUEST_TIMEOUT,
                RefusalCode.TOO_SLOW,
                "body",
                "seconds",
                String.valueOf(patience.toSeconds()));
    }

    private Optional<Finding> inside(byte[] body) {
        if (body.length > longest) {
            return found(HttpStatus.CONTENT_TOO_LARGE, RefusalCode.TOO_LONG, "body", "max", String.valueOf(longest));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return inside(strict.readTree(text.startsWith(BYTE_ORDER) ? text.substring(1) : text));
        } catch (CharacterCodingException _) {
            return found(HttpStatus.BAD_REQUEST, RefusalCode.UNREADABLE_TEXT, "body", "form", "UTF-8");
        } catch (JacksonException _) {
            return found(HttpStatus.BAD_REQUEST, RefusalCode.INVALID, "body", "form", "JSON");
        }
    }

    private static Optional<Finding> inside(JsonNode request) {
        if (!request.isObject()) {
            return found(HttpStatus.BAD_REQUEST, RefusalCode.INVALID, "body", "form", "object");
        }
        Optional<String> unreadable = unreadable(request, "");
        if (unreadable.isPresent()) {
            return found(HttpStatus.BAD_REQUEST, RefusalCode.UNREADABLE_TEXT, unreadable.get(), "form", "Unicode");
        }
        JsonNode query = request.path("query");
        if (!query.isString()) {
            return found(HttpStatus.BAD_REQUEST, RefusalCode.REQUIRED, "query", "form", "text");
        }
        for (String name : new String[] {"variables", "extensions"}) {
            JsonNode part = request.path(name);
            if (!(part.isObject() || part.isNull() || part.isMissingNode())) {
                return found(HttpStatus.BAD_REQUEST, RefusalCode.INVALID, name, "form", "object");
            }
        }
        JsonNode operation = request.path("operationName");
        return operation.isString() || operation.isNull() || operation.isMissingNode()
                ? Optional.empty()
                : found(HttpStatus.BAD_REQUEST, RefusalCode.INVALID, "operationName", "form", "text");
    }

    /**
     * The path of a text with half a pair of surrogates, which JSON can write and UTF-8 cannot: {@code query}, or a variable's as {@code
     * input.topics[1].result}.
     */
    private static Optional<String> unreadable(JsonNode node, String path) {
        if (node.isString() && !isWhole(node.asString())) {
            return Optional.of(path);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            Optional<String> found = unreadable(node.path(i), path + "[" + i + "]");
            if (found.isPresent()) {
                return found;
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = field.getKey();
            Optional<String> found = isWhole(name)
                    ? unreadable(
                            field.getValue(), path.isEmpty() || path.equals("variables") ? name : path + "." + name)
                    : Optional.of(path.isEmpty() ? "body" : path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static Optional<Finding> found(
            HttpStatus status, RefusalCode code, String path, String detail, String value) {
        return Optional.of(new Finding(status, code.at(path, Map.of(detail, value))));
    }
}
