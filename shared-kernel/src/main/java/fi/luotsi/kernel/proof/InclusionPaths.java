package fi.luotsi.kernel.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Proofs that some leaves are in a tree (RFC 9162 §2.1.3.1), made while all its leaves pass by once: the memory it takes grows with
 * the proofs, not with the tree. One object is for one thread.
 */
public final class InclusionPaths {

    private final Hashing hashing = new Hashing();
    private final NavigableMap<Long, List<byte[]>> paths = new TreeMap<>();
    private final Deque<Subtree> waiting = new ArrayDeque<>();
    private long size;

    /** A complete subtree, or at the end the rest to the right of one. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Subtree(int level, long first, byte[] root) {}

    /** For the leaves at these places, counted from 0. */
    public InclusionPaths(Collection<Long> places) {
        places.forEach(place -> paths.put(place, new ArrayList<>()));
    }

    /** Takes the next leaf, given its hash. */
    public void append(byte[] leaf) {
        Subtree grown = new Subtree(0, size, leaf);
        size++;
        while (!waiting.isEmpty() && waiting.peek().level() == grown.level()) {
            grown = joined(waiting.pop(), grown);
        }
        waiting.push(grown);
    }

    /**
     * Ends it, and returns for each place the siblings from the leaf up.
     *
     * @throws IllegalStateException when a place is not in the tree
     */
    public NavigableMap<Long, List<byte[]>> end() {
        if (!paths.isEmpty() && (paths.firstKey() < 0 || paths.lastKey() >= size)) {
            throw new IllegalStateException("a tree of " + size + " leaves has no place " + paths.lastKey());
        }
        while (waiting.size() > 1) {
            Subtree right = waiting.pop();
            waiting.push(joined(waiting.pop(), right));
        }
        return paths;
    }

    private Subtree joined(Subtree left, Subtree right) {
        paths.subMap(left.first(), right.first()).values().forEach(path -> path.add(right.root()));
        paths.subMap(right.first(), size).values().forEach(path -> path.add(left.root()));
        return new Subtree(left.level() + 1, left.first(), hashing.node(left.root(), right.root()));
    }
}
