package fi.luotsi.kernel.proof;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A Merkle tree that grows at its end and remembers only the roots of its complete subtrees, one for each bit of its size: so its
 * memory is constant, and it goes on from where it was written down. One object is for one thread.
 */
public final class CompactRange {

    private static final int LEVELS = Long.SIZE - 1;

    private final Hashing hashing = new Hashing();
    /** The roots at the bits of its size; other levels mean nothing. */
    private final byte[][] peaks = new byte[LEVELS][Hashing.LENGTH];

    private long size;

    /** A tree without leaves. */
    public CompactRange() {}

    /**
     * A tree as it was written down.
     *
     * @throws IllegalArgumentException when the bytes are not those of a tree of that size
     */
    public static CompactRange of(long size, byte[] bytes) {
        if (size < 0 || bytes.length != Long.bitCount(size) * Hashing.LENGTH) {
            throw new IllegalArgumentException("no range of " + size + " leaves has " + bytes.length + " bytes");
        }
        CompactRange range = new CompactRange();
        int at = 0;
        for (int level = LEVELS - 1; level >= 0; level--) {
            if (has(size, level)) {
                range.peaks[level] = Arrays.copyOfRange(bytes, at, at + Hashing.LENGTH);
                at += Hashing.LENGTH;
            }
        }
        range.size = size;
        return range;
    }

    /** How many leaves it has. */
    public long size() {
        return size;
    }

    /** Adds a leaf, given its hash. */
    public void append(byte[] leaf) {
        byte[] grown = leaf.clone();
        int level = 0;
        while (has(size, level)) {
            hashing.node(peaks[level], grown, grown);
            level++;
        }
        peaks[level] = grown;
        size++;
    }

    public byte[] root() {
        byte @Nullable [] root = null;
        for (int level = 0; level < LEVELS; level++) {
            if (has(size, level)) {
                root = root == null ? peaks[level].clone() : hashing.node(peaks[level], root);
            }
        }
        return root == null ? hashing.empty() : root;
    }

    /** The roots of its complete subtrees, from the first leaves on, as {@link #of} reads them. */
    public byte[] bytes() {
        byte[] bytes = new byte[Long.bitCount(size) * Hashing.LENGTH];
        int at = 0;
        for (int level = LEVELS - 1; level >= 0; level--) {
            if (has(size, level)) {
                System.arraycopy(peaks[level], 0, bytes, at, Hashing.LENGTH);
                at += Hashing.LENGTH;
            }
        }
        return bytes;
    }

    private static boolean has(long size, int level) {
        return (size >>> level & 1) == 1;
    }
}
