package fi.luotsi.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Takes one declaration out of a copy at a time, and expects the build to fail with a sentence that names the missing thing and its
 * place.
 */
@Command(
        name = GapsCommand.NAME,
        mixinStandardHelpOptions = true,
        description =
                "Takes out one declaration of each kind in a copy of the project, and expects its build to say which.")
final class GapsCommand extends PatchCommand {

    static final String NAME = "gaps";

    GapsCommand() {
        super(NAME);
    }

    static void main(String... arguments) {
        System.exit(new CommandLine(new GapsCommand()).execute(arguments));
    }

    @Override
    int take(List<Patch> gaps, WorkTree tree) throws IOException, InterruptedException {
        Build build = new Build(tree);
        System.out.println("Building the copy before anything is taken out (some minutes) …");
        Build.Outcome whole = build.maven("whole", "test-compile", "-pl", "query-side,command-side", "-am");
        if (!whole.succeeded()) {
            throw new BadPatch("the copy does not build as it is: see " + whole.log());
        }
        int silent = 0;
        for (Patch gap : gaps) {
            Optional<String> said;
            try (var _ = Restoring.of(tree.root(), gap.files())) {
                gap.applyIn(tree.root());
                said = said(gap, build);
            }
            System.out.println(gap.title() + ": "
                    + said.map(sentence -> "the build says: " + sentence)
                            .orElse("NOT FOUND: the build does not say \"" + gap.required("says") + "\""));
            silent += said.isEmpty() ? 1 : 0;
        }
        return silent == 0 ? 0 : 1;
    }

    /** The sentence of the failed build that says what is missing; empty where it succeeds or says nothing of it. */
    private static Optional<String> said(Patch gap, Build build) throws IOException, InterruptedException {
        // a line that is taken out may leave others that the formatter would write otherwise, and it speaks first
        Build.Outcome outcome = build.maven(
                "gap-" + gap.name(),
                "test",
                "-pl",
                gap.required("module"),
                "-am",
                "-Dgroups=approval,declaration",
                "-Dspotless.check.skip=true");
        return outcome.succeeded()
                ? Optional.empty()
                : sentence(gap, new String(Files.readAllBytes(outcome.log()), UTF_8));
    }

    /** The lines of a log in which its sentence stands; the compiler's takes three. */
    static Optional<String> sentence(Patch gap, String log) {
        return Pattern.compile(gap.required("says"))
                .matcher(log)
                .results()
                .findFirst()
                .map(found -> log.substring(
                        log.lastIndexOf('\n', found.start()) + 1, found.end() + lineEnd(log.substring(found.end()))))
                .map(lines -> lines.strip().replaceAll("\\s+", " "));
    }

    private static int lineEnd(String rest) {
        int end = rest.indexOf('\n');
        return end < 0 ? rest.length() : end;
    }
}
