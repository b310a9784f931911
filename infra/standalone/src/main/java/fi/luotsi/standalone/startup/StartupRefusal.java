package fi.luotsi.standalone.startup;

/** Carried by an exception that stops the start for a reason the person at the keyboard can put right. */
public interface StartupRefusal {

    /** One sentence in English: what is wrong, and what to do about it. Ends with a full stop; holds no secret. */
    String sentence();
}
