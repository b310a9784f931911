package fi.luotsi.standalone;

/** A system of the public sector sends nothing to the makers of its parts. */
final class NoCallsHome {

    private NoCallsHome() {}

    /** Axon reports use and asks for updates at start unless this says no; it stands above environment and files. */
    static void ensure() {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
