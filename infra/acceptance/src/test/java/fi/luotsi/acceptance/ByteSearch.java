package fi.luotsi.acceptance;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Looks for texts in bytes, in every form that a program may plausibly have written them in. */
final class ByteSearch {

    private static final int WINDOW = 8;

    private record Pattern(String text, String form, ByteBuffer bytes) {

        boolean stands(byte[] in, int from) {
            int length = bytes.remaining();
            return from + length <= in.length && bytes.equals(ByteBuffer.wrap(in, from, length));
        }
    }

    private final Map<Long, List<Pattern>> byStart = new HashMap<>();
    /** A bit for each start that occurs, so that most places are passed over without a look-up. */
    private final long[] starts = new long[1 << 14];

    ByteSearch(Set<String> texts) {
        texts.forEach(this::add);
    }

    private ByteSearch() {}

    /** Looks for bytes as they are, and as they may be written in text; a find is named by its hexadecimal form. */
    static ByteSearch ofBytes(Collection<byte[]> wanted) {
        ByteSearch search = new ByteSearch();
        for (byte[] bytes : wanted) {
            String name = HexFormat.of().formatHex(bytes);
            search.add(name, "bytes", bytes);
            search.add(name, "hex", ascii(name));
            for (int offset = 0; offset < 3; offset++) {
                for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                    search.add(name, "base64 from byte " + offset, core(encoder, bytes, offset));
                }
            }
        }
        return search;
    }

    /** The finds, each as {@code text (form)}. */
    Set<String> find(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        long window = 0;
        for (int end = 0; end < bytes.length; end++) {
            window = (window << 8) | (bytes[end] & 0xff);
            if (end >= WINDOW - 1 && mayStart(window)) {
                int from = end - WINDOW + 1;
                byStart.getOrDefault(window, List.of()).stream()
                        .filter(pattern -> pattern.stands(bytes, from))
                        .forEach(pattern -> found.add(pattern.text() + " (" + pattern.form() + ")"));
            }
        }
        return found;
    }

    private void add(String text) {
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            add(text, charset.name(), text.getBytes(charset));
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        add(text, "hex", ascii(HexFormat.of().formatHex(utf8)));
        add(text, "JSON escapes", ascii(escaped(text)));
        for (int offset = 0; offset < 3; offset++) {
            for (Base64.Encoder encoder : List.of(Base64.getEncoder(), Base64.getUrlEncoder())) {
                add(text, "base64 from byte " + offset, core(encoder, utf8, offset));
            }
        }
    }

    private void add(String text, String form, byte[] bytes) {
        long start = 0;
        for (int n = 0; n < WINDOW; n++) {
            start = (start << 8) | (bytes[n] & 0xff);
        }
        byStart.computeIfAbsent(start, absent -> new ArrayList<>())
                .add(new Pattern(text, form, ByteBuffer.wrap(bytes)));
        int slot = slot(start);
        starts[slot >> 6] |= 1L << slot;
    }

    private boolean mayStart(long window) {
        int slot = slot(window);
        return (starts[slot >> 6] & (1L << slot)) != 0;
    }

    private static int slot(long window) {
        return (int) ((window * 0x9E3779B97F4A7C15L) >>> 44);
    }

    /** The characters that do not depend on the bytes before and after. */
    private static byte[] core(Base64.Encoder encoder, byte[] bytes, int offset) {
        byte[] padded = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, padded, offset, bytes.length);
        byte[] encoded = encoder.withoutPadding().encode(padded);
        int from = (offset * 8 + 5) / 6;
        int to = padded.length * 8 / 6;
        return Arrays.copyOfRange(encoded, from, to);
    }

    private static String escaped(String text) {
        return text.chars()
                .mapToObj(c -> c < 128 ? Character.toString(c) : "\\u%04x".formatted(c))
                .collect(Collectors.joining());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The texts themselves, of what {@link #find} answered. */
    static Set<String> texts(Set<String> found) {
        Set<String> texts = new LinkedHashSet<>();
        found.forEach(one -> texts.add(one.substring(0, one.indexOf(" ("))));
        return texts;
    }
}
