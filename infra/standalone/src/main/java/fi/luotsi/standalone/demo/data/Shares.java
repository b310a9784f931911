package fi.luotsi.standalone.demo.data;

import java.util.Arrays;
import java.util.List;

/** How often each of some codes turns up, in proportion to the others. */
record Shares(List<Share> shares) {

    /** A code and its weight. */
    record Share(String code, int weight) {}

    /** Written as {@code "phone 60, chat 5"}; the weights may have any sum. */
    static Shares of(String text) {
        return new Shares(Arrays.stream(text.split(","))
                .map(String::strip)
                .map(share -> share.split(" "))
                .map(share -> new Share(share[0], Integer.parseInt(share[1])))
                .toList());
    }

    List<String> codes() {
        return shares.stream().map(Share::code).toList();
    }

    int total() {
        return shares.stream().mapToInt(Share::weight).sum();
    }

    /** The share of the whole that one code has. */
    double of(List<String> codes) {
        return shares.stream()
                        .filter(share -> codes.contains(share.code()))
                        .mapToInt(Share::weight)
                        .sum()
                / (double) total();
    }

    /** The code at a point of the whole, from 0 up to 1. */
    String at(double point) {
        double left = point * total();
        for (Share share : shares) {
            left -= share.weight();
            if (left < 0) {
                return share.code();
            }
        }
        return shares.getLast().code();
    }
}
