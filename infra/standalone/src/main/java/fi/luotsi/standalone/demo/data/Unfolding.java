package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.CommandContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A case as it unfolds in time. Steps after the end of the data's time do not happen. */
final class Unfolding {

    /** As the program's own settings say unless told otherwise. */
    static final String COUNTY = "pirkanmaan-hyvinvointialue";

    static final String LEGAL_BASIS = "gdpr-6-1-c";

    private static final Duration LONG_DUE = Duration.ofDays(28);

    final Dice dice;

    private final List<Planned> commands = new ArrayList<>();
    private Instant time;

    Unfolding(Dice dice) {
        this.dice = dice;
        this.time = WorkingTime.any(dice);
    }

    Instant time() {
        return time;
    }

    /**
     * Chance for something at this time that leaves all other throws as they were.
     *
     * @param lot what it is for, so that no two things at one time throw alike
     */
    Dice aside(long lot) {
        return new Dice(time.toEpochMilli(), lot, 0);
    }

    /** Whether something that is mostly done so soon is done by now. */
    boolean isDone(double soon, long lot) {
        return dice.chance(soon) || isDoneInTheEnd(lot);
    }

    /** Whether something that nobody has done yet is done by now: what is long due is hardly ever left. */
    boolean isDoneInTheEnd(long lot) {
        return time.isBefore(WorkingTime.end().minus(LONG_DUE)) && aside(lot).chance(Figures.DONE_IN_THE_END);
    }

    void daysPass(int least, int most) {
        time = WorkingTime.later(time, dice.between(least, most), dice);
    }

    void minutesPass(int least, int most) {
        time = time.plusSeconds(dice.between(least * 60, most * 60));
    }

    /** Goes on at that time, which is not before this. */
    void until(Instant later) {
        time = later;
    }

    UUID id() {
        return dice.id(time);
    }

    /** Done now and recorded at once. */
    void happens(Worker by, Why why, CaseworkCommand command) {
        happened(time, by, why, command);
    }

    /** Recorded now. */
    void happened(Instant at, Worker by, Why why, CaseworkCommand command) {
        Instant recorded = time.plusSeconds(dice.between(5, 90));
        UUID commandId = dice.id(recorded);
        UUID correlation = dice.id(recorded);
        if (!recorded.isAfter(WorkingTime.end())) {
            commands.add(new Planned(
                    command,
                    new CommandContext(
                            commandId,
                            null,
                            by.actor(),
                            why.purpose(),
                            LEGAL_BASIS,
                            why.serviceTask(),
                            COUNTY,
                            COUNTY,
                            at,
                            recorded,
                            correlation)));
        }
        time = recorded;
    }

    DemoCase told() {
        return new DemoCase(List.copyOf(commands));
    }
}
