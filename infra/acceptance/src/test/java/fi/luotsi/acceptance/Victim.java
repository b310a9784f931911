package fi.luotsi.acceptance;

import java.util.List;
import java.util.random.RandomGenerator;

/** The processes that {@code kill -9} ends. */
enum Victim {
    /** Its PostgreSQL lives on, and the next start finds it. */
    PROGRAM,
    /** The postmaster; the program brings it back by itself. */
    POSTGRESQL,
    /** One of PostgreSQL's processes, upon which PostgreSQL ends all others and recovers. */
    BACKEND,
    /** The program, and PostgreSQL right after it. */
    BOTH,
    /** PostgreSQL, and the program while it brings it back. */
    BOTH_DATABASE_FIRST,
    /** The program, and then the next start before it is ready. */
    PROGRAM_AND_NEXT_START;

    /** Whether the program has to be started again afterwards. */
    boolean endsProgram() {
        return this != POSTGRESQL && this != BACKEND;
    }

    void kill(Program program, RandomGenerator random) {
        Postgres postgres = program.postgres();
        switch (this) {
            case PROGRAM, PROGRAM_AND_NEXT_START -> program.kill();
            case POSTGRESQL -> postgres.postmaster().destroyForcibly();
            case BACKEND -> {
                List<ProcessHandle> children = postgres.children();
                children.get(random.nextInt(children.size())).destroyForcibly();
            }
            case BOTH -> {
                ProcessHandle postmaster = postgres.postmaster();
                program.process().destroyForcibly();
                postmaster.destroyForcibly();
                program.kill();
            }
            case BOTH_DATABASE_FIRST -> {
                postgres.postmaster().destroyForcibly();
                Pause.random(random, 1500);
                program.kill();
            }
        }
    }
}
