package fi.luotsi.counsellorui.service;

import fi.luotsi.counsellorui.ServiceAddresses;
import fi.luotsi.counsellorui.service.NotAnswered.Why;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.GraphQlTransportException;
import org.springframework.graphql.client.HttpSyncGraphQlClient;
import org.springframework.graphql.support.CachingDocumentSource;
import org.springframework.graphql.support.DocumentSource;
import org.springframework.graphql.support.ResourceDocumentSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the GraphQL service, each time by a {@link Document} that the build has looked at; and fetches the files that it offers. */
@Component
public class Service {

    private static final Logger LOG = LoggerFactory.getLogger(Service.class);
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> RIGHTS = List.of("DENIED", "PURPOSE_NOT_ALLOWED");
    private static final List<String> LOADED = List.of("BUSY", "OVER_BUDGET", "TOO_SLOW", "TOOK_TOO_LONG");
    private static final List<String> THEIRS = List.of("UNAVAILABLE", "COMMAND_UNANSWERED", "INTERNAL_ERROR", "null");

    private final ServiceAddresses addresses;
    private final RestClient http;

    /** What is read of a stream may have to wait for whom it is handed on to: each is read on a thread of its own. */
    private final HttpClient streams = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    private final DocumentSource documents = new CachingDocumentSource(new ResourceDocumentSource(
            List.of(new ClassPathResource("graphql-documents/")), ResourceDocumentSource.FILE_EXTENSIONS));

    Service(ServiceAddresses addresses) {
        this.addresses = addresses;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .build());
        requests.setReadTimeout(ANSWER);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * The answer to a document. Where a connection breaks, it is asked once more: a query changes nothing, and of a command the service does
     * the second of the same id no more.
     *
     * @throws NotAnswered when there is none that is whole
     */
    public <T> T ask(Document<T> document, Map<String, ? extends @Nullable Object> variables, Asker asker) {
        try {
            return asked(document, variables, asker);
        } catch (RestClientException broken) {
            LOG.info("{} is asked again: {}", document.name(), broken.getClass().getSimpleName());
            try {
                return asked(document, variables, asker);
            } catch (RestClientException away) {
                throw new NotAnswered(
                        Why.AWAY, document.name() + ": " + away.getClass().getSimpleName());
            }
        }
    }

    private <T> T asked(Document<T> document, Map<String, ? extends @Nullable Object> variables, Asker asker) {
        String name = document.name();
        try {
            HttpSyncGraphQlClient client = HttpSyncGraphQlClient.builder(http)
                    .url(addresses.graphql().toString())
                    .headers(headers -> say(headers, asker))
                    .documentSource(documents)
                    .build();
            String text = document.text();
            ClientGraphQlResponse answer = (text == null ? client.documentName(name) : client.document(text))
                    .variables(Map.copyOf(withoutNulls(variables)))
                    .executeSync();
            List<ResponseError> errors = answer.getErrors();
            if (!errors.isEmpty() || !answer.isValid()) {
                throw notAnswered(name, errors);
            }
            return answer.toEntity(document.answer());
        } catch (HttpClientErrorException refused) {
            throw refused(name, refused);
        } catch (GraphQlTransportException failed) {
            throw switch (failed.getCause()) {
                case HttpClientErrorException refused -> refused(name, refused);
                case RestClientException broken -> broken;
                case null, default ->
                    new NotAnswered(Why.AWAY, name + ": " + failed.getClass().getSimpleName());
            };
        }
    }

    /** Subscribes by a document, until the stream is closed or the service ends it. */
    public <T> Streaming subscribe(
            Document<T> document,
            Map<String, ? extends @Nullable Object> variables,
            Asker asker,
            Streaming.Reader<T> reader) {
        String text =
                Objects.requireNonNull(documents.getDocument(document.name()).block());
        HttpHeaders headers = new HttpHeaders();
        say(headers, asker);
        headers.set(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        headers.set(HttpHeaders.ACCEPT, MediaType.TEXT_EVENT_STREAM_VALUE);
        HttpRequest.Builder request = HttpRequest.newBuilder(addresses.graphql())
                .POST(HttpRequest.BodyPublishers.ofByteArray(
                        JSON.writeValueAsBytes(Map.of("query", text, "variables", withoutNulls(variables)))));
        headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
        Streaming streaming = new Streaming();
        var _ = streams.sendAsync(
                        request.build(), answer -> streaming.body(answer.statusCode(), document.answer(), reader))
                .exceptionally(away -> {
                    LOG.info(
                            "{} is broken off: {}",
                            document.name(),
                            away.getClass().getSimpleName());
                    reader.end();
                    return null;
                });
        return streaming;
    }

    /**
     * A file of the service's.
     *
     * @param path from the service's root, with its query
     * @throws NotAnswered when it is not given
     */
    public ResponseEntity<byte[]> file(String path, Asker asker) {
        URI address = addresses.graphql().resolve(path);
        try {
            return http.get()
                    .uri(address)
                    .headers(headers -> say(headers, asker))
                    .retrieve()
                    .toEntity(byte[].class);
        } catch (HttpClientErrorException refused) {
            throw refused("file", refused);
        } catch (RestClientException away) {
            throw new NotAnswered(Why.AWAY, "file: " + away.getClass().getSimpleName());
        }
    }

    private static void say(HttpHeaders headers, Asker asker) {
        Capacity capacity = asker.capacity();
        if (asker.token() != null) {
            headers.setBearerAuth(asker.token());
        }
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, asker.speech().tag());
        headers.set("Luotsi-Purpose", capacity.purpose());
        headers.set("Luotsi-Service-Task", capacity.serviceTask());
        if (capacity.role() != null) {
            headers.set("Luotsi-Role", capacity.role());
        }
        if (capacity.unit() != null) {
            headers.set("Luotsi-Unit", capacity.unit());
        }
    }

    /** What is left out is not known; null would say the same. */
    private static Map<String, Object> withoutNulls(Map<String, ? extends @Nullable Object> variables) {
        Map<String, Object> given = new HashMap<>();
        variables.forEach((name, value) -> {
            if (value != null) {
                given.put(name, value);
            }
        });
        return given;
    }

    private static NotAnswered refused(String name, HttpClientErrorException refused) {
        List<String> allowed = new ArrayList<>();
        String code = "";
        try {
            JsonNode body = JSON.readTree(refused.getResponseBodyAsString());
            body.path("allowed").forEach(each -> allowed.add(each.asString()));
            code = body.path("code").asString("");
        } catch (JacksonException _) {
            // whoever answered so is not the service, and offers nothing
        }
        Why why =
                switch (refused.getStatusCode().value()) {
                    case 401 -> Why.SIGN_IN;
                    case 400 -> Why.NOT_UNDERSTOOD;
                    case 404 -> Why.MISSING;
                    case 429 -> Why.BUSY;
                    default -> Why.DENIED;
                };
        return new NotAnswered(why, name + ": " + refused.getStatusCode(), code, allowed, List.of());
    }

    /** What was asked, and the kinds of faults; never a value. */
    private static NotAnswered notAnswered(String name, List<ResponseError> errors) {
        List<String> codes = errors.stream()
                .map(error -> String.valueOf(error.getExtensions().get("code")))
                .distinct()
                .toList();
        return new NotAnswered(
                why(codes),
                name + ": " + codes,
                codes.isEmpty() ? "" : codes.getFirst(),
                List.of(),
                errors.stream()
                        .map(ResponseError::getMessage)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Why why(List<String> codes) {
        if (codes.isEmpty() || codes.stream().anyMatch(THEIRS::contains)) {
            return Why.AWAY;
        }
        if (codes.stream().anyMatch(RIGHTS::contains)) {
            return Why.DENIED;
        }
        return codes.stream().anyMatch(LOADED::contains) ? Why.BUSY : Why.NOT_UNDERSTOOD;
    }
}
