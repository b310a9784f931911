package fi.luotsi.kernel.proof;

import java.nio.ByteBuffer;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;

/** The hashes of a Merkle tree (RFC 9162 §2.1.1) by SHA-256. One object is for one thread. */
public final class Hashing {

    /** Bytes of a hash. */
    public static final int LENGTH = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest sha256;
    private final ByteBuffer place = ByteBuffer.allocate(1 + 2 * Long.BYTES);

    public Hashing() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The root of a tree without leaves. */
    public byte[] empty() {
        return sha256.digest();
    }

    public byte[] leaf(byte[] data) {
        sha256.update(LEAF);
        return sha256.digest(data);
    }

    /** The leaf of a log's entry: over its position and the microseconds of its time since 1970, both as big-endian 64-bit integers, and its bytes. */
    public byte[] leaf(long position, Instant recordedAt, byte[] entry) {
        return leaf(position, recordedAt, entry, 0, entry.length);
    }

    /** The same of an entry that is a part of a longer array. */
    public byte[] leaf(long position, Instant recordedAt, byte[] in, int from, int length) {
        place.clear();
        place.put(LEAF).putLong(position).putLong(micros(recordedAt));
        sha256.update(place.array());
        sha256.update(in, from, length);
        return sha256.digest();
    }

    public byte[] node(byte[] left, byte[] right) {
        byte[] node = new byte[LENGTH];
        node(left, right, node);
        return node;
    }

    /** Puts the node's hash into an array of the caller's, which may be one of the two. */
    void node(byte[] left, byte[] right, byte[] into) {
        sha256.update(NODE);
        sha256.update(left);
        sha256.update(right);
        try {
            sha256.digest(into, 0, LENGTH);
        } catch (DigestException e) {
            throw new IllegalArgumentException("a hash has " + LENGTH + " bytes", e);
        }
    }

    private static long micros(Instant moment) {
        return Math.addExact(Math.multiplyExact(moment.getEpochSecond(), 1_000_000L), moment.getNano() / 1_000);
    }
}
