package fi.luotsi.counsellorui.service;

import fi.luotsi.counsellorui.ServiceAddresses;
import fi.luotsi.counsellorui.service.NotAnswered.Why;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.ResponseError;
import org.springframework.graphql.client.ClientGraphQlResponse;
import org.springframework.graphql.client.GraphQlTransportException;
import org.springframework.graphql.client.HttpSyncGraphQlClient;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the GraphQL service, each time one of the named documents in {@code graphql-documents}. */
@Component
public class Service {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> RIGHTS = List.of("DENIED", "PURPOSE_NOT_ALLOWED");

    private final ServiceAddresses addresses;
    private final RestClient http;

    Service(ServiceAddresses addresses) {
        this.addresses = addresses;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * The answer to a document.
     *
     * @param document its name
     * @throws NotAnswered when there is none that is whole
     */
    public <T> T ask(String document, Map<String, @Nullable Object> variables, Class<T> type, Asker asker) {
        try {
            ClientGraphQlResponse answer = HttpSyncGraphQlClient.builder(http)
                    .url(addresses.graphql().toString())
                    .headers(headers -> {
                        headers.setBearerAuth(asker.token());
                        headers.set(HttpHeaders.ACCEPT_LANGUAGE, asker.speech().tag());
                        headers.set("Luotsi-Purpose", asker.purpose());
                        headers.set("Luotsi-Service-Task", asker.serviceTask());
                    })
                    .build()
                    .documentName(document)
                    .variables(variables)
                    .executeSync();
            List<ResponseError> errors = answer.getErrors();
            if (!errors.isEmpty() || !answer.isValid()) {
                throw notAnswered(document, errors);
            }
            return answer.toEntity(type);
        } catch (HttpClientErrorException refused) {
            throw refused(document, refused);
        } catch (GraphQlTransportException away) {
            throw away.getCause() instanceof HttpClientErrorException refused
                    ? refused(document, refused)
                    : new NotAnswered(
                            Why.AWAY, document + ": " + away.getClass().getSimpleName());
        }
    }

    private static NotAnswered refused(String document, HttpClientErrorException refused) {
        List<String> allowed = new ArrayList<>();
        try {
            JSON.readTree(refused.getResponseBodyAsString())
                    .path("allowed")
                    .forEach(code -> allowed.add(code.asString()));
        } catch (JacksonException _) {
            // whoever answered so is not the service, and offers nothing
        }
        return new NotAnswered(
                refused.getStatusCode().value() == 401 ? Why.SIGN_IN : Why.DENIED,
                document + ": " + refused.getStatusCode(),
                allowed);
    }

    /** What was asked, and the kinds of faults; never a value. */
    private static NotAnswered notAnswered(String document, List<ResponseError> errors) {
        List<String> codes = errors.stream()
                .map(error -> String.valueOf(error.getExtensions().get("code")))
                .distinct()
                .toList();
        return new NotAnswered(
                codes.stream().anyMatch(RIGHTS::contains) ? Why.DENIED : Why.AWAY, document + ": " + codes);
    }
}
