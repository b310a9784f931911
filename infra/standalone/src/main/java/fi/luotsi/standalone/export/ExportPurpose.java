package fi.luotsi.standalone.export;

import fi.luotsi.standalone.startup.ExitStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** For what the export is made and in which unit, as the headers of the request say it. All are codes. */
record ExportPurpose(
        String purpose, String serviceTask, @Nullable String unit) {

    private static final Pattern HEADER_TEXT = Pattern.compile("[\\x21-\\x7e]+");

    /** Names and values in turn. */
    String[] headers() throws ExportFailed {
        List<String> headers = new ArrayList<>(List.of("Luotsi-Purpose", purpose, "Luotsi-Service-Task", serviceTask));
        if (unit != null) {
            headers.addAll(List.of("Luotsi-Unit", unit));
        }
        for (int value = 1; value < headers.size(); value += 2) {
            if (!HEADER_TEXT.matcher(headers.get(value)).matches()) {
                throw new ExportFailed(
                        ExitStatus.USAGE, "--purpose, --service-task and --unit are codes, as in audit.");
            }
        }
        return headers.toArray(String[]::new);
    }
}
