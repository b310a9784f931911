package fi.luotsi.kernel.id;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/** New identifiers: UUIDv7, so that an index on them grows at its end. */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private static final long VERSION = 0xF000L;
    private static final int PROGRAM = 8;

    private Ids() {}

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** The id of a command that the program gives by itself: version 8, which nobody else's command has. */
    public static UUID nextOfTheProgram() {
        UUID id = next();
        return new UUID((id.getMostSignificantBits() & ~VERSION) | (long) PROGRAM << 12, id.getLeastSignificantBits());
    }

    /** Whether it is such an id, which only the program gives. */
    public static boolean isOfTheProgram(UUID commandId) {
        return commandId.version() == PROGRAM;
    }
}
