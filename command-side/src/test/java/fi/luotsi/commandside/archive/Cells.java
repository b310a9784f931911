package fi.luotsi.commandside.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import fi.luotsi.commandside.program.CommandSide;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Every cell of every table, and the search for a text in them. */
final class Cells {

    private Cells() {}

    /** Plain, in base64 at each of its three places, or as the hexadecimal digits in which bytes are told. */
    static boolean holds(String cell, String secret) {
        byte[] bytes = secret.getBytes(UTF_8);
        if (cell.contains(secret) || cell.contains(HexFormat.of().formatHex(bytes))) {
            return true;
        }
        for (int before = 0; before < 3; before++) {
            byte[] shifted = ByteBuffer.allocate(before + bytes.length)
                    .position(before)
                    .put(bytes)
                    .array();
            String base64 = Base64.getUrlEncoder().withoutPadding().encodeToString(shifted);
            // the letters at both ends depend on what stands beside the secret
            if (cell.contains(base64.substring(before == 0 ? 0 : before + 1, base64.length() - 2))) {
                return true;
            }
        }
        return false;
    }

    /** Every row as text, and its byte columns as UTF-8 too. */
    static List<String> of(CommandSide program) {
        return program
                .rows("select table_name::text from information_schema.tables where table_schema = 'public'")
                .stream()
                .flatMap(table -> program.rows("select * from " + table.getFirst()).stream())
                .flatMap(List::stream)
                .map(cell -> cell instanceof byte[] bytes
                        ? new String(bytes, UTF_8)
                        : String.format(Locale.ROOT, "%s", cell))
                .toList();
    }
}
