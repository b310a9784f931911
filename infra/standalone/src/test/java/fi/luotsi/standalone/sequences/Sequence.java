package fi.luotsi.standalone.sequences;

import fi.luotsi.commandside.contact.Contact;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.casework.ContactCommand;
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.ProcessingLimits;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.ReferralSending.SendReferral;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.casework.SystemCommand;
import fi.luotsi.kernel.command.CommandContext;
import fi.luotsi.kernel.command.Role;
import fi.luotsi.kernel.id.Ids;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.value.UnlinkedReferral;
import fi.luotsi.queryside.authorization.Rights;
import fi.luotsi.queryside.authorization.Scope;
import fi.luotsi.samples.LikelyReferral;
import fi.luotsi.samples.RandomCommand;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/** What people send in one sequence, by its seed: mostly commands that lead somewhere, and some that do not. */
final class Sequence {

    private static final int LEAST = 6;
    private static final int MOST = 30;

    /** One in so many is sent as it came, whatever is wrong with it. */
    private static final int ANYHOW = 15;

    /** Of one mutation no more than this is sent: by chance alone, most would be of facts that nothing else hangs on. */
    private static final int OF_ONE = 3;

    /** Each sequence ends with the next of these: by chance alone, now and then one would not be sent at all. */
    private static final List<Class<? extends CaseworkCommand>> IN_TURN =
            SealedRecords.of(CaseworkCommand.class).stream()
                    .filter(command -> !command.isAnnotationPresent(SystemCommand.class))
                    .toList();

    private static final Someone WORKER = Someone.of("helmi", Role.SERVICE_COUNSELLOR);
    private static final String OTHER_UNIT =
            Someone.of("hilma", Role.SERVICE_COUNSELLOR).unit();
    private static final Rights RIGHTS = new Rights();

    private static final List<String> GIVEN = List.of("Aada", "Åke", "Väinö", "Wilma", "Öijar", "Eeli");
    private static final List<String> FAMILY =
            List.of("Virtakoski", "Wahlrantanen", "Åströmvik", "Älvamäki", "Örnsalo", "Zetterlaakso", "Đunlampi");

    private final long seed;
    private final Random dice;
    private final Instant now = Instant.now();
    private final Rehearsal rehearsal = new Rehearsal();
    private final RandomCommand any;
    private final Mending mending;

    /** Of those who began the records. */
    private final Map<UUID, String> units = new HashMap<>();

    private Sequence(long seed) {
        this.seed = seed;
        this.dice = new Random(seed);
        this.any = new RandomCommand(seed, WORKER.actor(), now, number -> id(seed, number));
        this.mending = new Mending(any, dice);
    }

    static List<Step> of(long seed) {
        return new Sequence(seed).steps();
    }

    /** The id of a number in a sequence. */
    static UUID id(long seed, long number) {
        return new UUID(0x0198_0000_0000_7000L + (seed << 16), 0x8000_0000_0000_0000L + number);
    }

    static boolean isId(String text) {
        return text.length() == 36 && text.startsWith("0198");
    }

    /** The number of an id in its sequence. */
    static String number(String id) {
        return "#" + Long.parseLong(id.substring(24), 16);
    }

    private List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        Map<Class<?>, Integer> times = new HashMap<>();
        int size = LEAST + dice.nextInt(MOST - LEAST);
        List<Class<? extends CaseworkCommand>> beginning = Beginnings.of(seed);
        for (int turn = 0; steps.size() < size; turn++) {
            boolean begins = turn < beginning.size();
            CaseworkCommand thought = begins ? any.make(beginning.get(turn)) : any.next();
            if ((begins || !isLeftOut(thought)) && times.getOrDefault(thought.getClass(), 0) < OF_ONE) {
                Optional<Step> step = dice.nextInt(ANYHOW) == 0
                        ? Optional.of(new Step(one(Someone.ALL), thought, input(thought)))
                        : leading(thought, turn);
                step.ifPresent(next -> {
                    times.merge(next.command().getClass(), 1, Integer::sum);
                    steps.add(next);
                });
            }
        }
        CaseworkCommand inTurn = any.make(IN_TURN.get((int) (seed % IN_TURN.size())));
        steps.add(new Step(who(inTurn), inTurn, input(inTurn)));
        return steps;
    }

    /** What the program does by itself; most of what has little to do with clients' files, and of what would hide a client from nearly everybody. */
    private boolean isLeftOut(CaseworkCommand command) {
        return command.getClass().isAnnotationPresent(SystemCommand.class) || (isRare(command) && dice.nextInt(3) > 0);
    }

    private static boolean isRare(CaseworkCommand command) {
        return switch (command) {
            case ProcessingLimits.Command _ -> true;
            case ContactCommand _, ClientCommand _, EpisodeCommand _, ReferralCommand _ -> false;
            default -> true;
        };
    }

    /** The command, made so that it leads somewhere, of one for whom it does. */
    private Optional<Step> leading(CaseworkCommand thought, int turn) {
        return mending.mended(likely(thought, turn), tried -> {
            Someone by = who(tried);
            if (rehearsal.decide(tried, context(by)).isEmpty()) {
                return Optional.empty();
            }
            units.putIfAbsent(tried.aggregateId(), by.unit());
            return Optional.of(new Step(by, tried, input(tried)));
        });
    }

    /** One of those who have the right; most often of the unit that has the record, as it is hidden from others. */
    private Someone who(CaseworkCommand command) {
        String mutation = "Mutation." + Step.mutation(command.getClass());
        String unit = units.getOrDefault(command.aggregateId(), WORKER.unit());
        List<Someone> may = Someone.ALL.stream()
                .filter(each -> RIGHTS.scope(each.role(), mutation) != Scope.NONE)
                .toList();
        List<Someone> near =
                may.stream().filter(each -> each.unit().equals(unit)).toList();
        return one(near.isEmpty() || dice.nextInt(8) == 0 ? may : near);
    }

    private CommandContext context(Someone by) {
        return new CommandContext(
                Ids.next(),
                null,
                by.actor(),
                by.role().purposes().getFirst(),
                "gdpr-6-1-c",
                "service-guidance",
                "pirkanmaan-hyvinvointialue",
                "pirkanmaan-hyvinvointialue",
                now,
                now,
                Ids.next());
    }

    /** Where by chance alone few would be right in all their parts. */
    private CaseworkCommand likely(CaseworkCommand command, int turn) {
        return switch (command) {
            case SendReferral send when turn % 2 == 0 -> LikelyReferral.withinTheRegister(send, OTHER_UNIT);
            case UnlinkContact unlink when turn % 4 > 0 -> chosen(unlink, turn);
            default -> command;
        };
    }

    /** With a choice for each chain that there is. */
    private UnlinkContact chosen(UnlinkContact unlink, int turn) {
        if (turn % 4 == 1) {
            return new UnlinkContact(unlink.contactId(), "recorded-by-mistake", List.of());
        }
        Contact contact = rehearsal.of(unlink.aggregateId(), Contact.NONE);
        List<UnlinkedReferral> choices = rehearsal.startedFrom(unlink.contactId()).referrals().stream()
                .filter(each -> !each.apart() && each.id().equals(each.chain()))
                .filter(each -> each.client().isEmpty() || each.client().equals(contact.client()))
                .map(each -> new UnlinkedReferral(each.id(), dice.nextBoolean() ? "moves" : "void"))
                .toList();
        return new UnlinkContact(unlink.contactId(), "wrong-person", choices);
    }

    private Map<String, Object> input(CaseworkCommand command) {
        Map<String, Object> input = MadeInput.of((Record) command);
        input.put("commandId", Ids.next().toString());
        if (input.containsKey("name") && input.get("name") instanceof Map<?, ?>) {
            input.put("name", Map.of("given", one(GIVEN), "family", one(FAMILY)));
        }
        input.computeIfPresent(
                "identityCode", (_, code) -> IdentityCode.parse(code.toString()).isPresent() ? ownCode() : code);
        return input;
    }

    /** Each person has a code of their own. */
    private String ownCode() {
        long n = seed * 3 + dice.nextInt(3);
        String digits =
                "%02d%02d%02d%03d".formatted(1 + n / 100 % 28, 1 + n / 2800 % 12, 30 + n / 33_600 % 30, 900 + n % 100);
        char check = "0123456789ABCDEFHJKLMNPRSTUVWXY".charAt((int) (Long.parseLong(digits) % 31));
        return digits.substring(0, 6) + "-" + digits.substring(6) + check;
    }

    private <T> T one(List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }
}
