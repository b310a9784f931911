package fi.luotsi.standalone.export;

import fi.luotsi.standalone.startup.ExitStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code answer}: see its {@code --help}. */
@Command(
        name = "answer",
        description = {
            "Writes the answer to a client's request by their rights, as PDF to read or as JSON to go on with.",
            "It asks a running Luotsi over HTTP with the right of the person who answers the request, and the use log tells of it."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "The access token comes from --token-file, or from the environment variable LUOTSI_TOKEN.",
            "Exit status: 0 written; 2 wrong options; 3 refused or out of reach."
        })
public final class AnswerCommand implements Callable<Integer> {

    @Parameters(paramLabel = "REQUEST", description = "Id of the request.")
    private UUID request = new UUID(0, 0);

    @Option(
            names = "--what",
            paramLabel = "WHAT",
            required = true,
            description = "log-report (703/2023 section 11), access-export (GDPR 15), or decision (a letter, as PDF).")
    private LetterKind what = LetterKind.DECISION;

    @Option(
            names = "--form",
            paramLabel = "FORM",
            defaultValue = "pdf",
            description = "pdf or json (default ${DEFAULT-VALUE}).")
    private LetterKind.Form form = LetterKind.Form.PDF;

    @Option(names = "--language", paramLabel = "CODE", description = "fi, sv or en (default the client's own).")
    private @Nullable String language;

    @Option(
            names = "--representative",
            paramLabel = "ID",
            description =
                    "Of an access export: the representative who asked for the client; it holds their scope only.")
    private @Nullable UUID representative;

    @Option(
            names = "--without",
            paramLabel = "ID",
            split = ",",
            description = "Of an access export granted in part: records and notes to leave out.")
    private List<UUID> without = List.of();

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            description = "Address of the running program (default ${DEFAULT-VALUE}).")
    private URI url = URI.create("http://localhost:8080");

    @Option(names = "--token-file", paramLabel = "FILE", description = "File that holds the access token.")
    private @Nullable Path tokenFile;

    @Option(
            names = "--demo-user",
            paramLabel = "LOGIN",
            description = "In a demonstration: the user to sign in as, as helmi.")
    private @Nullable String demoUser;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "File to write; one that is there is not written over (default standard output).")
    private @Nullable Path output;

    @Option(
            names = "--purpose",
            paramLabel = "CODE",
            defaultValue = "advice-and-guidance",
            description = "Purpose, for the use log (default ${DEFAULT-VALUE}).")
    private String purpose = "advice-and-guidance";

    @Option(
            names = "--service-task",
            paramLabel = "CODE",
            defaultValue = "service-guidance",
            description = "Service task, for the use log (default ${DEFAULT-VALUE}).")
    private String serviceTask = "service-guidance";

    @Option(
            names = "--unit",
            paramLabel = "CODE",
            description = "Unit to ask in, for who was granted rights in several.")
    private @Nullable String unit;

    @Override
    public Integer call() {
        try (RunningProgram running = new RunningProgram(url)) {
            if (what == LetterKind.DECISION && form == LetterKind.Form.JSON) {
                throw new ExportFailed(ExitStatus.USAGE, "A decision is a letter: leave out --form json.");
            }
            byte[] paper = asked(running, Token.of(tokenFile, demoUser, System.getenv(), url, running));
            // nothing is begun before it is all here: half a letter would be taken for a whole one
            try (Destination destination =
                    output == null ? Destination.standardOutput() : Destination.file(output.toAbsolutePath())) {
                destination.write(paper);
                destination.whole();
            }
            return ExitStatus.DONE;
        } catch (ExportFailed failed) {
            System.err.println(failed.sentence());
            return failed.status();
        }
    }

    private byte[] asked(RunningProgram running, String token) throws ExportFailed {
        HttpRequest asking = HttpRequest.newBuilder(running.address(what.path(request.toString(), form) + query()))
                .headers(new ExportPurpose(purpose, serviceTask, unit).headers())
                .header("Authorization", "Bearer " + token)
                .header("Accept", form.type() + ", application/problem+json")
                .header("Accept-Language", "en")
                .build();
        HttpResponse<byte[]> answer = running.ask(asking, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw Refusal.of(
                    answer.statusCode(), Refusal.detail(answer.body()), url, "this request is not yours to answer");
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith(form.type())) {
            throw new ExportFailed(ExitStatus.REFUSED, "What answers at " + url + " is not Luotsi: correct --url.");
        }
        return answer.body();
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        add(query, "language", language);
        add(query, "representative", representative == null ? null : representative.toString());
        add(
                query,
                "without",
                without.isEmpty() ? null : without.stream().map(UUID::toString).collect(Collectors.joining(",")));
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        if (value != null) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
