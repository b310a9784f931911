package fi.luotsi.standalone.export;

import fi.luotsi.standalone.startup.ExitStatus;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The access token that opens the export. It is never an argument: those are shown to every user of the machine. */
final class Token {

    static final String VARIABLE = "LUOTSI_TOKEN";

    private static final String WHERE_FROM =
            "Give the access token in a file with --token-file, or in the environment variable " + VARIABLE + ".";

    private Token() {}

    /** From the file where one is named, for the demo user where one is, and else from the environment. */
    static String of(
            @Nullable Path file,
            @Nullable String demoUser,
            Map<String, String> environment,
            URI url,
            RunningProgram running)
            throws ExportFailed {
        if (file != null && demoUser != null) {
            throw new ExportFailed(ExitStatus.USAGE, "Give --token-file or --demo-user, not both.");
        }
        if (file != null) {
            return sound(read(file), "The file " + file + " holds no access token: " + WHERE_FROM);
        }
        if (demoUser != null) {
            return demo(demoUser, url, running);
        }
        return sound(environment.getOrDefault(VARIABLE, ""), "There is no access token. " + WHERE_FROM);
    }

    private static String read(Path file) throws ExportFailed {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new ExportFailed(
                    ExitStatus.REFUSED, "The token file " + file + " cannot be read: " + WHERE_FROM, unreadable);
        }
    }

    /** RFC 6750 §2.1 allows these characters, and a header could carry no line break. */
    private static String sound(String text, String otherwise) throws ExportFailed {
        String token = text.strip();
        if (!token.matches("[A-Za-z0-9\\-._~+/]+=*")) {
            throw new ExportFailed(ExitStatus.REFUSED, otherwise);
        }
        return token;
    }

    private static String demo(String user, URI url, RunningProgram running) throws ExportFailed {
        HttpRequest request = HttpRequest.newBuilder(running.address("/demo/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=" + URLEncoder.encode(user, StandardCharsets.UTF_8)))
                .build();
        HttpResponse<String> answer = running.ask(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == 400) {
            throw new ExportFailed(
                    ExitStatus.REFUSED, "There is no demo user of that name at " + url + ": eero is its auditor.");
        }
        try {
            if (answer.statusCode() == 200) {
                return JsonMapper.shared()
                        .readTree(answer.body())
                        .path("access_token")
                        .asString("");
            }
        } catch (JacksonException _) {
            // answered as anything else is that is not a demonstration
        }
        throw new ExportFailed(
                ExitStatus.REFUSED,
                "What runs at " + url + " is no demonstration and has no demo users. " + WHERE_FROM);
    }
}
