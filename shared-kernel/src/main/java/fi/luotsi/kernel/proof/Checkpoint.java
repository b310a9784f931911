package fi.luotsi.kernel.proof;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How long a log is, and the root of its tree (C2SP tlog-checkpoint): three lines, which a {@link SignedNote} carries.
 *
 * @param origin names the log, in all the world: the installation, a slash, and one of {@link ProofLog}
 */
@SuppressWarnings("ArrayRecordComponent") // compared where it is compared by its text
public record Checkpoint(String origin, long size, byte[] root) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9]\\d{0,17}");

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Reads it; lines that follow the three are signed too and mean nothing here. */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3
                || lines.getFirst().isEmpty()
                || !SIZE.matcher(lines.get(1)).matches()) {
            throw new Malformed("a checkpoint begins with the lines origin, size and root");
        }
        return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root(lines.get(2)));
    }

    /** Which log of the installation it is of. */
    public ProofLog log() {
        try {
            return ProofLog.named(origin.substring(origin.lastIndexOf('/') + 1));
        } catch (IllegalArgumentException _) {
            throw new Malformed("a checkpoint of " + origin + " is of none of Luotsi's logs");
        }
    }

    private static byte[] root(String text) {
        try {
            byte[] root = Base64.getDecoder().decode(text);
            if (root.length == Hashing.LENGTH) {
                return root;
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new Malformed("the root in a checkpoint is no SHA-256 hash in base64");
    }
}
