package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.page.Shell;
import java.io.Serializable;
import java.util.List;

/**
 * Who is signed in, as the service has told.
 *
 * @param role their role, in words
 * @param unit their unit, in words
 * @param purpose the usual one of their role
 * @param serviceTask the first of theirs
 * @param operations what they may ask and do
 */
public record Person(String name, String role, String unit, String purpose, String serviceTask, List<String> operations)
        implements Serializable {

    public Shell.Seated seated() {
        return new Shell.Seated(name, role, unit);
    }

    public boolean may(String operation) {
        return operations.contains(operation);
    }
}
