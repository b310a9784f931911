package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.ProofLog;
import java.io.PrintStream;
import java.util.List;

/** Prints the findings, a line a log. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Prints it and returns the exit status. */
    int tell(List<Finding> findings, List<ProofLog> notGiven, List<String> wrongCheckpoints) {
        findings.forEach(this::tell);
        notGiven.forEach(log -> out.println(log.id() + ": not checked, because no export of it was given."));
        wrongCheckpoints.forEach(sentence -> out.println("WRONG: " + sentence));
        if (!wrongCheckpoints.isEmpty()
                || findings.stream().anyMatch(finding -> !finding.wrong().isEmpty())) {
            out.println("NO: something is wrong.");
            return ExitStatus.WRONG;
        }
        if (findings.isEmpty()
                || findings.stream().anyMatch(finding -> finding.entries() > 0 && finding.signed() == 0)) {
            out.println("NOT PROVED: nothing wrong was found, but something is not signed at all.");
            return ExitStatus.UNPROVED;
        }
        out.println("YES: every log that was given is whole and unchanged, as far as it is signed.");
        return ExitStatus.SOUND;
    }

    /** Prints a case as a person reads it, and the findings on its pack; returns the exit status. */
    int tell(Pack pack) {
        pack.events().forEach(this::tell);
        out.println();
        pack.proved()
                .forEach((log, count) -> out.println(
                        log.id() + ": " + count + " entries of the case, each where the signed log has it."));
        pack.wrong().forEach(sentence -> out.println("WRONG: " + sentence));
        out.println(
                pack.wrong().isEmpty()
                        ? "YES: the pack is whole, and what it tells is what is stored. The sealed words are the county's."
                        : "NO: something is wrong.");
        return pack.wrong().isEmpty() ? ExitStatus.SOUND : ExitStatus.WRONG;
    }

    private void tell(Tree event) {
        out.println(Moments.read(event.at("occurredAt").text()) + "  "
                + event.at("title").text());
        out.println("    " + event.at("role", "label").text() + ", "
                + event.at("unit", "label").text() + ", " + event.at("actor").text());
        for (Tree change : event.at("changes").each()) {
            String before = change.at("before").text();
            String after = change.at("after").text();
            out.println("    " + change.at("label").text() + ": "
                    + ((before.isEmpty() ? "" : before + " → ") + (after.isEmpty() ? "–" : after))
                            .replace("\n", "\n      "));
        }
    }

    private void tell(Finding finding) {
        String name = finding.log().id();
        if (!finding.wrong().isEmpty()) {
            finding.wrong().forEach(fault -> out.println(name + ": WRONG at " + fault + "."));
            if (finding.more() > 0) {
                out.println(name + ": WRONG at " + finding.more() + " more places.");
            }
            if (finding.signed() > 0) {
                out.println("  The " + finding.signed() + " entries before position " + finding.signed()
                        + " are whole and unchanged.");
            }
            return;
        }
        out.println(name + ": " + finding.entries() + " entries"
                + (finding.first() == null ? "" : ", recorded from " + finding.first() + " to " + finding.last())
                + ".");
        if (finding.destroyed() > 0) {
            out.println(
                    "  Destroyed lawfully: " + finding.destroyed() + "; certificates: " + finding.certificates() + ".");
        }
        out.println("  Signed: "
                + (finding.signed() == 0
                        ? "none"
                        : "the first " + finding.signed() + "; checkpoints: " + finding.checkpoints())
                + ". Not protected yet: "
                + (finding.tail() == 0
                        ? "none."
                        : "the last " + finding.tail() + ", from position " + finding.signed() + " on."));
    }
}
