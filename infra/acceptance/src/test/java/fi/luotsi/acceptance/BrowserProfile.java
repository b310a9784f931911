package fi.luotsi.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a browser has left on the disk. */
final class BrowserProfile {

    private static final int AROUND = 300;

    private BrowserProfile() {}

    /** Files that hold a text, in the one or the other form that browsers write, with what stands around it. */
    static List<String> holding(Path folder, String text) throws IOException {
        List<String> holding = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (String read : List.of(bytes, bytes.replace("\0", ""))) {
                    int at = read.indexOf(text);
                    if (at >= 0) {
                        String around = read.substring(Math.max(0, at - AROUND), Math.min(read.length(), at + AROUND));
                        holding.add(file.getFileName() + ": " + around.replaceAll("[^ -~]", "."));
                    }
                }
            }
        }
        return holding;
    }
}
