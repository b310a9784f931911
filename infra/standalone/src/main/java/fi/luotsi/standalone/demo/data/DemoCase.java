package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.casework.ContactReceiving;
import java.time.Instant;
import java.util.List;

/** Commands that build on one another, in the order in which they are given. Cases know nothing of each other. */
record DemoCase(List<Planned> commands) {

    Instant begins() {
        return commands.getFirst().context().now();
    }

    DemoCase on(DemoDays days) {
        return new DemoCase(commands.stream().map(planned -> planned.on(days)).toList());
    }

    int contacts() {
        return (int) commands.stream()
                .filter(planned -> planned.command() instanceof ContactReceiving.ReceiveContact)
                .count();
    }
}
