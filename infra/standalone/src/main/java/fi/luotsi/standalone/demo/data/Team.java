package fi.luotsi.standalone.demo.data;

import static fi.luotsi.kernel.command.Role.ADVISER;
import static fi.luotsi.kernel.command.Role.SERVICE_COUNSELLOR;
import static fi.luotsi.kernel.command.Role.TEAM_LEAD;

import java.util.List;

/**
 * The workers of a unit.
 *
 * @param answering those who take contacts; a worker named twice takes twice as many
 * @param counsellor who hears the client, explains options and plans
 * @param closing who ends guidance
 * @param lead who looks at what went wrong
 */
record Team(String unit, List<Worker> answering, Worker counsellor, List<Worker> closing, Worker lead, Shares hubs) {

    static final Team TAMPERE = new Team(
            "tampere-keskusta",
            List.of(
                    Worker.of("aino", ADVISER),
                    Worker.of("aino", ADVISER),
                    Worker.of("aino", ADVISER),
                    Worker.of("helmi", SERVICE_COUNSELLOR)),
            Worker.of("helmi", SERVICE_COUNSELLOR),
            List.of(
                    Worker.of("helmi", SERVICE_COUNSELLOR),
                    Worker.of("helmi", SERVICE_COUNSELLOR),
                    Worker.of("sylvi", TEAM_LEAD)),
            Worker.of("sylvi", TEAM_LEAD),
            Shares.of("tampere-keskusta 3, tampere-hervanta 1"));

    static final Team NOKIA = new Team(
            "nokia",
            List.of(
                    Worker.of("onni", ADVISER),
                    Worker.of("onni", ADVISER),
                    Worker.of("ake", ADVISER),
                    Worker.of("vaino", SERVICE_COUNSELLOR)),
            Worker.of("vaino", SERVICE_COUNSELLOR),
            List.of(
                    Worker.of("vaino", SERVICE_COUNSELLOR),
                    Worker.of("vaino", SERVICE_COUNSELLOR),
                    Worker.of("ake", TEAM_LEAD)),
            Worker.of("ake", TEAM_LEAD),
            Shares.of("nokia 4, sastamala 1"));

    static final Team CLIENT_GUIDANCE = new Team(
            "asiakasohjaus",
            List.of(Worker.of("hilma", SERVICE_COUNSELLOR)),
            Worker.of("hilma", SERVICE_COUNSELLOR),
            List.of(Worker.of("hilma", SERVICE_COUNSELLOR)),
            Worker.of("sylvi", TEAM_LEAD),
            Shares.of("asiakasohjaus 1"));

    /** The team whose telephone rings when someone calls from the municipality. */
    static Team of(String municipality) {
        return Figures.NOKIA_ANSWERS.contains(municipality) ? NOKIA : TAMPERE;
    }

    /** The other hub. */
    Team neighbour() {
        return equals(NOKIA) ? TAMPERE : NOKIA;
    }
}
