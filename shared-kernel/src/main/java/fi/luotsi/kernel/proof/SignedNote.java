package fi.luotsi.kernel.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text with signatures (C2SP signed-note): the text, which ends with a line end, an empty line, and a line for each signature.
 *
 * @param text what is signed
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final String SIGNATURE = "\u2014 ";
    private static final String BREAK = "\n\n";

    /**
     * One signature.
     *
     * @param name of the key
     * @param bytes the key's id, and what it made
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Signature(String name, byte[] bytes) {}

    static SignedNote signed(String text, Signature by) {
        return new SignedNote(text, List.of(by));
    }

    /**
     * Reads a note.
     *
     * @throws Malformed when it is none
     */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf(BREAK);
        if (end < 0 || !note.endsWith("\n")) {
            throw new Malformed("a signed note is a text, an empty line and its signatures");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(end + BREAK.length()).lines().toList()) {
            int space = line.lastIndexOf(' ');
            if (!line.startsWith(SIGNATURE) || space <= SIGNATURE.length()) {
                throw new Malformed("a line of a signed note is no signature");
            }
            try {
                byte[] bytes = Base64.getDecoder().decode(line.substring(space + 1));
                signatures.add(new Signature(line.substring(SIGNATURE.length(), space), bytes));
            } catch (IllegalArgumentException _) {
                throw new Malformed("a signature is not in base64");
            }
        }
        if (signatures.isEmpty()) {
            throw new Malformed("a note is not signed");
        }
        return new SignedNote(note.substring(0, end + 1), List.copyOf(signatures));
    }

    /** Whether one of its signatures was made with this key. */
    public boolean isSignedWith(PublicKeyLine key) {
        return signatures.stream()
                .filter(signature -> signature.name().equals(key.name()) && signature.bytes().length > PublicKeyLine.ID)
                .filter(signature -> Arrays.equals(key.id(), Arrays.copyOf(signature.bytes(), PublicKeyLine.ID)))
                .anyMatch(signature -> key.verifies(
                        text, Arrays.copyOfRange(signature.bytes(), PublicKeyLine.ID, signature.bytes().length)));
    }

    /** As it is written. */
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (Signature signature : signatures) {
            note.append(SIGNATURE)
                    .append(signature.name())
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(signature.bytes()))
                    .append('\n');
        }
        return note.toString();
    }
}
