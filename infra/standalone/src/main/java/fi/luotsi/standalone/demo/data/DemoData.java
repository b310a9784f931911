package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.archive.Recorded;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.queryside.projection.ProjectionEngine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Has the demonstration data in place before the program says that it is ready: Spring Boot accepts traffic when its runners have
 * ended, and this one ends when the documents show the last contact.
 */
@Component
@Profile("demo")
@EnableConfigurationProperties(DemoSettings.class)
class DemoData implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoData.class);
    private static final Duration PROGRESS = Duration.ofSeconds(3);

    private final DemoSettings settings;
    private final CommandGateway gateway;
    private final Archive archive;
    private final Bell bell;
    private final ProjectionEngine projections;
    private final InstantSource clock;

    DemoData(
            DemoSettings settings,
            @Qualifier("inThisProgram") CommandGateway gateway,
            Archive archive,
            Bell bell,
            ProjectionEngine projections,
            ObjectProvider<InstantSource> clock) {
        this.settings = settings;
        this.gateway = gateway;
        this.archive = archive;
        this.bell = bell;
        this.projections = projections;
        this.clock = clock.getIfAvailable(InstantSource::system);
    }

    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        if (settings.contacts() == 0) {
            return;
        }
        UUID last = DemoCases.last(settings.seed(), settings.contacts())
                .commands()
                .getFirst()
                .command()
                .aggregateId();
        if (archive.beginning(last).isEmpty()) {
            record(DemoCases.of(settings.seed(), settings.contacts()));
        }
        showing(positionOf(last));
        LOG.info("Demonstration data: {} contacts of seed {} are in place", settings.contacts(), settings.seed());
    }

    private void record(DemoCases made) {
        long began = System.nanoTime();
        DemoDays days = days();
        DemoCases data = made.on(days);
        DemoRecorder recorder = new DemoRecorder(gateway);
        int leftOut = recorder.record(data.cases());
        if (leftOut > 0) {
            LOG.warn(
                    "{} of {} demonstration cases were left out: this folder holds other records that stand in"
                            + " their way. Choose another folder with --luotsi.data to have all of them.",
                    leftOut,
                    data.cases().size());
        }
        recorder.record(Feedback.cases().stream().map(one -> one.on(days)).toList());
        recorder.record(List.of(data.last()));
        LOG.info(
                "Demonstration data: recorded in {} s",
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private DemoDays days() {
        LocalDate today = settings.today();
        Instant now = clock.instant();
        return today == null || !today.isBefore(LocalDate.ofInstant(now, FinnishTime.ZONE))
                ? DemoDays.upTo(now)
                : DemoDays.upTo(today);
    }

    /** The sequencer gives positions after the commands have been answered. All else was recorded before the last contact. */
    private long positionOf(UUID last) throws InterruptedException {
        long heard = bell.rings();
        List<Recorded> found = archive.ofAggregate(last);
        while (found.isEmpty()) {
            heard = bell.awaitRing(heard, Duration.ofMillis(100));
            found = archive.ofAggregate(last);
        }
        return found.getFirst().position();
    }

    private void showing(long position) {
        while (!projections.awaitCaughtUp(position, PROGRESS)) {
            long behind = projections.status().stream()
                    .mapToLong(projection -> projection.lag())
                    .max()
                    .orElse(0);
            LOG.info("Demonstration data: waiting for the documents to show it, {} events behind", behind);
        }
    }
}
