package fi.luotsi.benchmarks.measuring;

import fi.luotsi.kernel.value.FinnishTime;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The report, as Markdown. Text that people write below its mark stays when it is made anew. */
public final class Results {

    private static final String MARK = "<!-- what follows is written by people, and stays -->";

    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public void add(List<Row> more) {
        rows.addAll(more);
    }

    public void note(String sentence) {
        notes.add(sentence);
    }

    /** Lines for a measurement of one thing. */
    public void print(PrintStream out) {
        rows.forEach(row -> out.print(row.line()));
        notes.forEach(out::println);
    }

    public void write(Path file, String mode, int rounds) throws IOException {
        StringBuilder text = new StringBuilder("# Benchmarks\n\nMade by `./luotsi benchmark")
                .append(mode)
                .append("` on ")
                .append(LocalDate.now(FinnishTime.ZONE))
                .append(": ")
                .append(machine())
                .append(". Each ratio is the median of ")
                .append(rounds)
                .append(" rounds in one run, its spread in brackets; a spread that spans the goal decides nothing.\n\n")
                .append("| what | against | goal | ratio | verdict | figures |\n|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(row.line()));
        text.append('\n');
        notes.forEach(note -> text.append("- ").append(note).append('\n'));
        text.append('\n').append(MARK).append('\n').append(kept(file));
        Files.writeString(file, text);
    }

    private static String kept(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        String before = Files.readString(file);
        int mark = before.indexOf(MARK);
        return mark < 0
                ? ""
                : before.substring(mark + MARK.length()).stripLeading().indent(0);
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " cores, Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
