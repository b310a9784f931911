package fi.luotsi.counsellorui.referral;

import fi.luotsi.counsellorui.page.Moments;
import fi.luotsi.counsellorui.page.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A chain as a picture: a box for each referral, to the right of the one that it continues. Units are pixels. */
public record Picture(int width, int height, List<Box> boxes, List<Line> lines) {

    private static final int BOX_WIDTH = 168;
    private static final int BOX_HEIGHT = 46;
    private static final int ACROSS = 196;
    private static final int DOWN = 60;
    private static final int EDGE = 6;

    /** Letters that fit in a box. */
    private static final int LETTERS = 24;

    /** A referral. */
    public record Box(int x, int y, String text, String under, String style) {

        public int width() {
            return BOX_WIDTH;
        }

        public int height() {
            return BOX_HEIGHT;
        }
    }

    /** From one referral to the next. */
    public record Line(int fromX, int fromY, int toX, int toY) {}

    static Picture of(ReferralChain chain, Moments moments, Words words) {
        Map<String, Box> placed = new HashMap<>();
        List<Box> boxes = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        int rows = 0;
        for (ReferralChain.Member member : chain.members()) {
            Box before = member.previous() == null ? null : placed.get(member.previous());
            int x = before == null ? EDGE : before.x() + ACROSS;
            boolean straight = before != null && boxes.stream().noneMatch(box -> box.x() == x && box.y() == before.y());
            int y = straight && before != null ? before.y() : EDGE + rows * DOWN;
            if (!straight) {
                rows++;
            }
            String under = chain.waits(member)
                    .map(waiting -> words.say("referral.waits", waiting.days()))
                    .orElseGet(() -> member.state().label() + " " + moments.date(member.sentAt()));
            Box box = new Box(
                    x, y, cut(member.shown()), cut(under), style(member.state().code()));
            placed.put(member.id(), box);
            boxes.add(box);
            if (before != null) {
                lines.add(new Line(before.x() + BOX_WIDTH, before.y() + BOX_HEIGHT / 2, x, y + BOX_HEIGHT / 2));
            }
        }
        int width = boxes.stream().mapToInt(Box::x).max().orElse(0) + BOX_WIDTH + EDGE;
        int height = boxes.stream().mapToInt(Box::y).max().orElse(0) + BOX_HEIGHT + EDGE;
        return new Picture(width, height, boxes, lines);
    }

    private static String cut(String text) {
        return text.length() <= LETTERS ? text : text.substring(0, LETTERS - 1) + "…";
    }

    private static String style(String state) {
        return switch (state) {
            case "received", "accepted" -> "good";
            case "declined", "not-received", "revoked", "corrected" -> "bad";
            default -> "waits";
        };
    }
}
