package fi.luotsi.queryside.oversight.supervision;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Several files as one ZIP archive, with a list of them that {@code sha256sum -c} reads. */
final class PackZip {

    private static final String LIST = "SHA256SUMS";

    private PackZip() {}

    /** The archive; each entry bears the moment at which the pack was made, so that the same pack has the same bytes. */
    static byte[] of(Map<String, byte[]> files, Instant made) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StringBuilder list = new StringBuilder();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue(), made);
                list.append(HexFormat.of().formatHex(sha256(file.getValue())))
                        .append("  ")
                        .append(file.getKey())
                        .append('\n');
            }
            put(zip, LIST, list.toString().getBytes(StandardCharsets.UTF_8), made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content, Instant made) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(made.toEpochMilli());
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
