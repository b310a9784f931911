package fi.luotsi.benchmarks.attack;

import fi.luotsi.benchmarks.measuring.Program;

/**
 * A way to take a program from the others who use it.
 *
 * @param name as the report says it
 */
record Attack(String name, Means means) {

    /** Sends to a program what it can, again and again, until it is interrupted. */
    interface Means {
        void send(Program target) throws Exception;
    }
}
