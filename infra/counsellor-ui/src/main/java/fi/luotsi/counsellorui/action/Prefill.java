package fi.luotsi.counsellorui.action;

import fi.luotsi.counsellorui.visit.Visit;
import java.util.Map;
import java.util.Set;

/** What a form has in it already, because it changes what was recorded before. */
public interface Prefill {

    /** Names of the actions whose forms it fills. */
    Set<String> actions();

    /**
     * Values by the fields' paths.
     *
     * @param given what the link to the form has said, the record's id among it
     */
    Map<String, String> values(String action, Map<String, String> given, Visit visit);
}
