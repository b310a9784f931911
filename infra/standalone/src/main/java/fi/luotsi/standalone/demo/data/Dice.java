package fi.luotsi.standalone.demo.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** Chance for one case: its throws hang on the seed and the case's number alone, and on nothing that other cases do. */
final class Dice {

    private final SplittableRandom random;

    /**
     * The dice of one case.
     *
     * @param lot which row of cases it is in; rows with different lots never throw alike
     * @param number its place in that row
     */
    Dice(long seed, long lot, long number) {
        // each is spread over all bits before the next is added, so that neighbours have nothing in common
        this.random = new SplittableRandom(spread(spread(spread(seed) + lot) + number));
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A whole number, both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    String one(Shares of) {
        return of.at(random.nextDouble());
    }

    /**
     * So many different codes, each as often as its share says: points at equal distances in the shares laid end to end. No share may
     * be larger than the distance.
     */
    List<String> several(Shares of, int many) {
        List<Shares.Share> order = new ArrayList<>(of.shares());
        for (int i = order.size() - 1; i > 0; i--) {
            Collections.swap(order, i, random.nextInt(i + 1));
        }
        Shares shuffled = new Shares(order);
        double first = random.nextDouble();
        return IntStream.range(0, many)
                .mapToObj(i -> shuffled.at((first + (double) i / many) % 1))
                .toList();
    }

    /** A waiting time: many are short, and a few are long. At least 1. */
    int wait(double mean) {
        return (int) Math.max(1, Math.round(-Math.log1p(-random.nextDouble()) * mean));
    }

    /** A UUIDv7 of that time (RFC 9562 §5.7). */
    UUID id(Instant time) {
        long first = time.toEpochMilli() << 16 | 0x7000 | random.nextInt(1 << 12);
        long second = random.nextLong() >>> 2 | 1L << 63;
        return new UUID(first, second);
    }

    private static long spread(long value) {
        return new SplittableRandom(value).nextLong();
    }
}
