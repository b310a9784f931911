package fi.luotsi.standalone;

/**
 * The threads that carry virtual ones. By itself there is one for each processor, and a virtual thread that computes keeps it: then a few
 * costly requests keep all others waiting. With more of them, the operating system shares the processors out.
 */
final class Carriers {

    private static final String SETTING = "jdk.virtualThreadScheduler.parallelism";
    private static final int MANY = 32;

    private Carriers() {}

    /** It counts for the first virtual thread of the process, and those after it; what is set already stays. */
    static void ensure() {
        if (System.getProperty(SETTING) == null) {
            System.setProperty(
                    SETTING, String.valueOf(Math.max(MANY, Runtime.getRuntime().availableProcessors())));
        }
    }
}
