package fi.luotsi.changes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes every prepared change in one copy, one after another, approves the generated files, builds, runs the tests, and counts. */
@Command(
        name = ChangesCommand.NAME,
        mixinStandardHelpOptions = true,
        description =
                "Makes prepared changes in a copy of the project, builds it, runs its tests, and counts the files each takes.")
final class ChangesCommand extends PatchCommand {

    static final String NAME = "changes";
    private static final String MODULES = "shared-kernel,graphql-schema,command-side,query-side";

    @Option(names = "--count-only", description = "count the files, and build nothing")
    private boolean countOnly;

    ChangesCommand() {
        super(NAME);
    }

    static void main(String... arguments) {
        System.exit(new CommandLine(new ChangesCommand()).execute(arguments));
    }

    @Override
    int take(List<Patch> patches, WorkTree tree) throws IOException, InterruptedException {
        List<Cost> costs = new ArrayList<>();
        Set<String> touched = new TreeSet<>();
        for (Patch patch : patches) {
            Map<String, String> before = tree.snapshot();
            patch.applyIn(tree.root());
            Set<String> changed = tree.changedSince(before);
            touched.addAll(changed);
            costs.add(Cost.of(patch, changed, tree));
        }
        tell(costs);
        List<String> wrong = new ArrayList<>(
                costs.stream().flatMap(cost -> cost.excesses().stream()).toList());
        if (!countOnly) {
            wrong.addAll(built(tree, touched));
        }
        wrong.forEach(System.err::println);
        return wrong.isEmpty() ? 0 : 1;
    }

    private static List<String> built(WorkTree tree, Set<String> touched) throws IOException, InterruptedException {
        Build build = new Build(tree);
        Map<String, String> before = tree.snapshot();
        System.out.println("Approving what follows from the changes (some minutes) …");
        // a prepared change is formatted as its author would do it: the lines around it may have changed their breaks
        Build.Outcome approved = build.maven(
                "approve",
                "spotless:apply",
                "test",
                "-pl",
                MODULES,
                "-am",
                "-Dgroups=approval",
                "-Dluotsi.approve=true");
        if (!approved.succeeded()) {
            return failed("could not be approved", approved);
        }
        Set<String> written = tree.changedSince(before);
        System.out.println("Approvals written: "
                + written.stream()
                        .filter(path -> FileKind.of(path) == FileKind.APPROVALS)
                        .count());
        List<String> others = written.stream()
                .filter(path -> FileKind.of(path) != FileKind.APPROVALS && !touched.contains(path))
                .map(path -> "approving wrote " + path + ", which is no approval")
                .toList();
        System.out.println("Running the tests of the changed project (some minutes) …");
        Build.Outcome tested = build.maven("test", "test", "-pl", MODULES, "-am");
        return tested.succeeded() ? others : failed("do not pass the tests", tested);
    }

    private static List<String> failed(String how, Build.Outcome outcome) throws IOException {
        List<String> told = new ArrayList<>(List.of("The changes " + how + ": see " + outcome.log()));
        told.addAll(outcome.errors(20));
        return told;
    }

    private static void tell(List<Cost> costs) {
        System.out.printf("%-50s %8s %8s %8s  %s%n", "change", "files", "labels", "tests", "longest file");
        for (Cost cost : costs) {
            System.out.printf(
                    "%-50s %3d of %d %3d of %d %3d of %d  %d lines%n",
                    cost.patch().title(),
                    cost.count(FileKind.FILES),
                    cost.patch().number("files"),
                    cost.count(FileKind.LABELS),
                    cost.patch().number("labels"),
                    cost.count(FileKind.TESTS),
                    cost.patch().number("tests"),
                    cost.longestLines());
        }
    }
}
