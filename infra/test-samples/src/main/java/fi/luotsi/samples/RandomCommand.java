package fi.luotsi.samples;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.ClientCommand;
import fi.luotsi.kernel.casework.ContactCommand;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.casework.EpisodeCommand;
import fi.luotsi.kernel.casework.MisuseCommand;
import fi.luotsi.kernel.casework.ReferralCommand;
import fi.luotsi.kernel.casework.RightsCommand;
import fi.luotsi.kernel.casework.SealedRecords;
import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.personal.CleanText;
import fi.luotsi.kernel.personal.ValidIdentityCode;
import fi.luotsi.kernel.value.Origin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Stream;

/** Commands of every type on a handful of records, so that they meet; much of what they say is wrong. */
public final class RandomCommand extends RecordMaker {

    private static final String IDENTITY_CODE = "131052-308T";

    /** All that anybody says. */
    public static final List<String> TEXTS = List.of(
            "Kysyi kotiavusta",
            IDENTITY_CODE,
            "040 123 4567",
            "testi@example.fi",
            " ",
            "",
            "ä🙂",
            "131052-308U",
            "\u0000",
            "\uD800");

    /** How many turns of an aggregate's commands there are; of one that is not named, two. */
    private static final Map<Class<?>, Integer> WEIGHTS = Map.of(
            EpisodeCommand.class, 10,
            ReferralCommand.class, 14,
            ContactCommand.class, 5,
            ClientCommand.class, 6,
            RightsCommand.class, 6,
            MisuseCommand.class, 4);

    /** Each turn is one of these commands. */
    private static final List<List<Class<? extends CaseworkCommand>>> TURNS = Arrays.stream(
                    CaseworkCommand.class.getPermittedSubclasses())
            .flatMap(aggregate -> Collections.nCopies(WEIGHTS.getOrDefault(aggregate, 2), commands(aggregate)).stream())
            .toList();

    /** The types of ids of records that commands begin or change. */
    private static final List<Class<?>> RECORDS = SealedRecords.of(CaseworkCommand.class).stream()
            .<Class<?>>map(command -> command.getRecordComponents()[0].getType())
            .distinct()
            .toList();

    private final Random dice;
    private final Actor worker;
    private final Instant now;
    private final LongFunction<UUID> ids;
    private final List<UUID> peopleAndRecords;

    /** Whether every text of this command is one that may stand anywhere. */
    private boolean careful;

    /**
     * Commands of one seed.
     *
     * @param worker who gives most of them
     * @param ids an id for each number, the same every time
     */
    public RandomCommand(long seed, Actor worker, Instant now, LongFunction<UUID> ids) {
        this.dice = new Random(seed);
        this.worker = worker;
        this.now = now;
        this.ids = ids;
        this.peopleAndRecords = List.of(worker.id(), ids.apply(43), numbered(0, 0), numbered(0, 1));
    }

    /** The first, which as a rule begins the record, comes thrice as often as another. */
    private static List<Class<? extends CaseworkCommand>> commands(Class<?> aggregate) {
        List<Class<? extends CaseworkCommand>> commands = SealedRecords.of(CaseworkCommand.class).stream()
                .filter(aggregate::isAssignableFrom)
                .toList();
        return Stream.concat(commands.stream(), Collections.nCopies(2, commands.getFirst()).stream())
                .toList();
    }

    /** The same few numbers for a type every time. */
    private UUID numbered(int type, int number) {
        return ids.apply(1_000 + 100L * type + number);
    }

    public CaseworkCommand next() {
        careful = dice.nextInt(3) > 0;
        Class<? extends CaseworkCommand> type = one(one(TURNS));
        CaseworkCommand made = make(type);
        while (careful && made instanceof ReceiveContact contact && contradicts(contact)) {
            made = make(type);
        }
        return made;
    }

    /** A contact has topics or a reason for none: by chance alone, few would be received. */
    private static boolean contradicts(ReceiveContact contact) {
        return contact.topics().isEmpty() == (contact.withoutTopic() == null)
                || !contact.derived().isEmpty();
    }

    @Override
    protected boolean isLeftOut(Slot slot) {
        return dice.nextBoolean();
    }

    @Override
    protected int size(Slot slot) {
        return slot.has(NotEmpty.class) ? 1 + dice.nextInt(3) : dice.nextInt(3);
    }

    /** A record's type has few ids, an entry's more; now and then it is an id of something else. */
    @Override
    protected UUID id(Slot slot) {
        if (slot.raw() == UUID.class) {
            return one(peopleAndRecords);
        }
        int type = RECORDS.indexOf(dice.nextInt(25) == 0 ? one(RECORDS) : slot.raw());
        return type < 0 ? ids.apply(100 + oftenFirst(8)) : numbered(type, oftenFirst(3));
    }

    /** An origin has one part: by chance alone, few referrals would start anywhere. */
    @Override
    protected Object composed(Class<?> type) {
        Object made = super.composed(type);
        return careful && made instanceof Origin origin && parts(origin) != 1 ? composed(type) : made;
    }

    private static long parts(Origin origin) {
        return Stream.of(origin.contact(), origin.episode(), origin.referral())
                .filter(Objects::nonNull)
                .count();
    }

    private int oftenFirst(int of) {
        return Math.min(dice.nextInt(of), dice.nextInt(of));
    }

    @Override
    protected Object plain(Slot slot) {
        return switch (slot.raw().getSimpleName()) {
            case "String" -> slot.list().map(this::code).orElseGet(() -> isSaid(slot) ? text(slot) : worker.unit());
            case "Instant" -> now.plusSeconds(dice.nextInt(900) - 600);
            case "LocalDate" ->
                dice.nextBoolean()
                        ? LocalDate.of(1890, 1, 1).plusDays(dice.nextInt(52_000))
                        : LocalDate.of(2025, 1, 1).plusDays(dice.nextInt(450));
            case "boolean", "Boolean" -> dice.nextBoolean();
            case "Integer" -> (int) number(slot);
            case "Long" -> number(slot);
            default ->
                throw new IllegalStateException("RandomCommand has no " + slot.raw() + ", as " + slot.name() + " is");
        };
    }

    /** Whether people say it; any other text that is no code is the program's own. */
    private static boolean isSaid(Slot slot) {
        return slot.has(CleanText.class) || slot.has(ValidIdentityCode.class);
    }

    private long number(Slot slot) {
        long least = slot.annotation(Min.class).map(Min::value).orElse(0L);
        return dice.nextLong(
                least, 1 + slot.annotation(Max.class).map(Max::value).orElse(100L));
    }

    private String text(Slot slot) {
        return careful ? slot.has(ValidIdentityCode.class) ? IDENTITY_CODE : TEXTS.getFirst() : one(TEXTS);
    }

    /** Any of the list, retired ones too; every other unit is the worker's own, or nobody could answer for anything. */
    private String code(CodeList list) {
        return list == CodeList.UNIT && dice.nextBoolean()
                ? worker.unit()
                : one(Codes.published().all(list).stream().map(Code::value).toList());
    }

    private <T> T one(List<T> values) {
        return values.get(dice.nextInt(values.size()));
    }
}
