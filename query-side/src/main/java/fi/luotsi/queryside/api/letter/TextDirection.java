package fi.luotsi.queryside.api.letter;

import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.text.Bidi;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is written from right to left, by Unicode's bidirectional algorithm (UAX 9) as Java has it. */
final class TextDirection {

    private static final Map<Integer, Integer> MIRRORED = mirrored("()", "[]", "{}", "<>", "«»", "‹›", "≤≥", "「」");

    private TextDirection() {}

    static boolean isRightToLeft(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getBaseLevel() % 2 == 1;
    }

    private static Map<Integer, Integer> mirrored(String... pairs) {
        return IntStream.range(0, pairs.length * 2)
                .boxed()
                .collect(Collectors.toMap(
                        i -> (int) pairs[i / 2].charAt(i % 2), i -> (int) pairs[i / 2].charAt(1 - i % 2)));
    }

    /** Cuts a paragraph into parts of one direction each. */
    static final class Splitter implements BidiSplitter {

        private Bidi bidi = new Bidi("", Bidi.DIRECTION_LEFT_TO_RIGHT);
        private Integer[] visual = {};

        @Override
        public void setParagraph(String paragraph, byte defaultDirection) {
            bidi = new Bidi(
                    paragraph,
                    defaultDirection == RTL
                            ? Bidi.DIRECTION_DEFAULT_RIGHT_TO_LEFT
                            : Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
            int runs = bidi.getRunCount();
            byte[] levels = new byte[runs];
            visual = new Integer[runs];
            for (int i = 0; i < runs; i++) {
                levels[i] = (byte) bidi.getRunLevel(i);
                visual[i] = i;
            }
            if (runs > 0) {
                Bidi.reorderVisually(levels, 0, visual, 0, runs);
            }
        }

        @Override
        public int countTextRuns() {
            return visual.length;
        }

        @Override
        public BidiTextRun getVisualRun(int runIndex) {
            int run = visual[runIndex];
            int start = bidi.getRunStart(run);
            return new BidiTextRun(start, bidi.getRunLimit(run) - start, bidi.getRunLevel(run) % 2 == 1 ? RTL : LTR);
        }

        @Override
        public byte getBaseDirection(String paragraph) {
            if (!Bidi.requiresBidi(paragraph.toCharArray(), 0, paragraph.length())) {
                return LTR;
            }
            return isRightToLeft(paragraph) ? RTL : LTR;
        }
    }

    /** Turns a part that is written from right to left into the order in which it stands on the page. */
    static final class Reorderer implements BidiReorderer {

        @Override
        public String reorderRTLTextToLTR(String text) {
            StringBuilder reversed = new StringBuilder(text.length());
            text.codePoints().map(c -> MIRRORED.getOrDefault(c, c)).forEach(reversed::appendCodePoint);
            return reversed.reverse().toString();
        }

        /** Letters are joined before: {@link JoinedLetters}. */
        @Override
        public String shapeText(String text) {
            return text;
        }

        @Override
        public String deshapeText(String text) {
            return text;
        }

        @Override
        public boolean isLiveImplementation() {
            return true;
        }
    }
}
