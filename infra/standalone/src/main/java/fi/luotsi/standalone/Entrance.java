package fi.luotsi.standalone;

import fi.luotsi.standalone.startup.ExitStatus;

/**
 * Where the jar begins. It is built for Java 17, the oldest that can open the jar at all, so that a Java too old for the program says
 * so in a sentence; hence it names nothing newer.
 */
public final class Entrance {

    private static final int NEEDED = 25;

    private Entrance() {}

    public static void main(String[] arguments) {
        int found = Runtime.version().feature();
        if (found < NEEDED) {
            System.err.println("Luotsi needs Java " + NEEDED + " and was started with Java " + found
                    + ": start it by ./luotsi, which finds an installed one, or with the java command of a JDK "
                    + NEEDED
                    + ".");
            System.exit(ExitStatus.REFUSED);
        }
        Luotsi.main(arguments);
    }
}
