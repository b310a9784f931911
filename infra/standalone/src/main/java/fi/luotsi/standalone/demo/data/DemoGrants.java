package fi.luotsi.standalone.demo.data;

import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.casework.AccessGrants;
import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.GrantId;
import fi.luotsi.kernel.value.FinnishTime;
import fi.luotsi.standalone.demo.issuer.DemoPerson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The rights of the demo people: each has their roles in their own unit for every service task, since before the data's time. The
 * program makes the first administrator, who grants all others. A right that was granted before, and ended since, is not granted
 * again.
 */
@Component
@Profile("demo")
class DemoGrants implements ApplicationRunner, Ordered {

    private static final long GRANTS = 4;
    private static final Instant BEGINNING =
            WorkingTime.FIRST.atTime(WorkingTime.OPENS).atZone(FinnishTime.ZONE).toInstant();

    private final CommandGateway gateway;
    private final Archive archive;

    DemoGrants(@Qualifier("inThisProgram") CommandGateway gateway, Archive archive) {
        this.gateway = gateway;
        this.archive = archive;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        // a grant that is there may be of an earlier release, which knew fewer service tasks
        List<Planned> missing = planned().stream()
                .filter(grant ->
                        archive.beginning(grant.command().aggregateId()).isEmpty())
                .toList();
        new DemoRecorder(gateway).record(List.of(new DemoCase(missing)));
    }

    /** Before the look for an administrator, so that there is one. */
    @Override
    public int getOrder() {
        return -1;
    }

    /** The same commands with the same ids at every start. */
    static List<Planned> planned() {
        Dice dice = new Dice(0, GRANTS, 0);
        List<Planned> planned = new ArrayList<>();
        Actor by = Actor.SYSTEM;
        for (DemoPerson person : theAdministratorFirst()) {
            for (Role role : person.roles()) {
                planned.add(grant(person, role, by, dice));
                by = planned.size() > 1 ? by : new Actor(person.id(), role.claim(), person.unit());
            }
        }
        return planned;
    }

    private static List<DemoPerson> theAdministratorFirst() {
        return DemoPerson.ALL.stream()
                .sorted(Comparator.comparing(
                        (DemoPerson person) -> !person.roles().contains(Role.ADMINISTRATOR)))
                .toList();
    }

    private static Planned grant(DemoPerson person, Role role, Actor by, Dice dice) {
        List<String> tasks = Codes.published().all(CodeList.SERVICE_TASK).stream()
                .map(Code::value)
                .toList();
        AccessGrants.GrantAccess command = GrantAccessBuilder.builder()
                .grantId(new GrantId(dice.id(BEGINNING)))
                .person(person.id())
                .name(person.name())
                .grounds("Demonstration")
                .role(role.claim())
                .unit(person.unit())
                .serviceTasks(tasks)
                .build();
        return new Planned(
                command,
                new CommandContext(
                        dice.id(BEGINNING),
                        null,
                        by,
                        "maintenance",
                        Unfolding.LEGAL_BASIS,
                        tasks.getFirst(),
                        Unfolding.COUNTY,
                        Unfolding.COUNTY,
                        BEGINNING,
                        BEGINNING,
                        dice.id(BEGINNING)));
    }
}
