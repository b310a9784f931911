package fi.luotsi.standalone.day;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request of the day.
 *
 * @param chapter whose day it belongs to
 * @param who asks, by login
 * @param words that tell of it: a key of {@code day.csv}
 * @param purpose that it is asked for; null for the role's usual one
 * @param download the path of a file that is asked for; null for a GraphQL request
 * @param query with places for texts in double braces
 */
record DayStep(
        String chapter,
        String who,
        String words,
        @Nullable String purpose,
        @Nullable String download,
        String query) {

    private static final Pattern HEAD =
            Pattern.compile("(?m)^(?:## (\\w+)|# (\\w+) ([a-z-]+)(?: purpose=(\\S+))?(?: get=(\\S+))?)$");

    /** The requests of a file, in their order. */
    static List<DayStep> of(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<DayStep> steps = new ArrayList<>();
        List<MatchResult> heads = HEAD.matcher(text).results().toList();
        String chapter = "";
        for (int i = 0; i < heads.size(); i++) {
            MatchResult head = heads.get(i);
            if (head.group(1) != null) {
                chapter = head.group(1);
                continue;
            }
            int end = i + 1 < heads.size() ? heads.get(i + 1).start() : text.length();
            steps.add(new DayStep(
                    chapter,
                    head.group(2),
                    head.group(3),
                    head.group(4),
                    head.group(5),
                    text.substring(head.end(), end).strip()));
        }
        return steps;
    }
}
