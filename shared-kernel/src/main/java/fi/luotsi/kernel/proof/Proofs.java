package fi.luotsi.kernel.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Proofs about a Merkle tree of which one has no more than its root: making them, and checking them (RFC 9162 §2.1.3 and §2.1.4). */
public final class Proofs {

    private final Hashing hashing = new Hashing();

    /** The root of the tree of these leaf hashes. */
    public byte[] root(List<byte[]> leaves) {
        CompactRange range = new CompactRange();
        leaves.forEach(range::append);
        return range.root();
    }

    /** The proof that a leaf is in the tree of these leaf hashes. */
    public List<byte[]> inclusion(int index, List<byte[]> leaves) {
        List<byte[]> path = new ArrayList<>();
        List<byte[]> rest = leaves;
        int at = index;
        while (rest.size() > 1) {
            int split = split(rest.size());
            List<byte[]> left = rest.subList(0, split);
            List<byte[]> right = rest.subList(split, rest.size());
            boolean isLeft = at < split;
            path.add(root(isLeft ? right : left));
            rest = isLeft ? left : right;
            at = isLeft ? at : at - split;
        }
        return path.reversed();
    }

    /** The proof that the tree of the first so many leaf hashes is the beginning of the tree of all. */
    public List<byte[]> consistency(int first, List<byte[]> leaves) {
        List<byte[]> path = new ArrayList<>();
        List<byte[]> rest = leaves;
        int size = first;
        boolean known = true;
        while (size < rest.size()) {
            int split = split(rest.size());
            List<byte[]> left = rest.subList(0, split);
            List<byte[]> right = rest.subList(split, rest.size());
            if (size <= split) {
                path.add(root(right));
                rest = left;
            } else {
                path.add(root(left));
                rest = right;
                size -= split;
                known = false;
            }
        }
        if (!known) {
            path.add(root(rest));
        }
        return path.reversed();
    }

    /** Whether the leaf is at this place of the tree with this size and root. */
    public boolean includes(long index, long size, byte[] leaf, List<byte[]> proof, byte[] root) {
        if (index < 0 || index >= size || leaf.length != Hashing.LENGTH) {
            return false;
        }
        long at = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = hashing.node(sibling, hash);
                int skipped = at == 0 ? Long.numberOfTrailingZeros(last) : Long.numberOfTrailingZeros(at);
                at >>>= skipped;
                last >>>= skipped;
            } else {
                hash = hashing.node(hash, sibling);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** Whether the tree with the first size and root is the beginning of the one with the second. An empty tree proves nothing. */
    public boolean continues(long first, byte[] firstRoot, long second, byte[] secondRoot, List<byte[]> proof) {
        if (first <= 0 || first > second) {
            return false;
        }
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        boolean complete = Long.bitCount(first) == 1;
        if (!complete && proof.isEmpty()) {
            return false;
        }
        int unneeded = Long.numberOfTrailingZeros(first);
        long at = (first - 1) >>> unneeded;
        long last = (second - 1) >>> unneeded;
        byte[] start = complete ? firstRoot : proof.getFirst();
        byte[] before = start;
        byte[] after = start;
        for (byte[] sibling : complete ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                before = hashing.node(sibling, before);
                after = hashing.node(sibling, after);
                int skipped = at == 0 ? Long.numberOfTrailingZeros(last) : Long.numberOfTrailingZeros(at);
                at >>>= skipped;
                last >>>= skipped;
            } else {
                after = hashing.node(after, sibling);
            }
            at >>>= 1;
            last >>>= 1;
        }
        return last == 0 && Arrays.equals(before, firstRoot) && Arrays.equals(after, secondRoot);
    }

    /** How many of so many leaves, two at least, are in the left subtree: the largest power of two below them. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }
}
