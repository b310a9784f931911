package fi.luotsi.standalone.sequences;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.record.RecordPart;
import fi.luotsi.kernel.record.RecordType;
import fi.luotsi.samples.RandomCommand;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes of a random command one that leads somewhere: of what is refused, another value is tried, or none. */
final class Mending {

    private static final int TRIES = 25;
    private static final Validator FORM = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new AsItStands())
            .buildValidatorFactory()
            .getValidator();

    private final RandomCommand any;
    private final Random dice;

    Mending(RandomCommand any, Random dice) {
        this.any = any;
        this.dice = dice;
    }

    /** Makes a step of a command that leads somewhere; of one that is refused, the refusals name what stands in the way. */
    interface Attempt {
        Optional<Step> at(CaseworkCommand command) throws Refused;
    }

    /** The step that led somewhere; empty where none of the tries did. */
    Optional<Step> mended(CaseworkCommand command, Attempt attempt) {
        CaseworkCommand tried = command;
        for (int i = 0; i < TRIES; i++) {
            Set<String> wrong = wrong(tried);
            if (wrong.isEmpty()) {
                try {
                    Optional<Step> step = attempt.at(tried);
                    if (step.isPresent()) {
                        return step;
                    }
                    wrong = Set.of("");
                } catch (Refused refused) {
                    wrong = refused.refusals().stream()
                            .map(refusal -> first(refusal.path()))
                            .collect(Collectors.toSet());
                }
            }
            tried = another(tried, wrong);
        }
        return Optional.empty();
    }

    private static Set<String> wrong(CaseworkCommand command) {
        return FORM.validate(command).stream()
                .map(violation -> first(violation.getPropertyPath().toString()))
                .collect(Collectors.toSet());
    }

    private static String first(String path) {
        return path.split("[.\\[]", 2)[0];
    }

    private CaseworkCommand another(CaseworkCommand command, Set<String> wrong) {
        RecordType type = RecordType.of(command.getClass());
        CaseworkCommand fresh = any.make(command.getClass());
        boolean all = type.parts().stream().noneMatch(part -> wrong.contains(part.name()));
        @Nullable Object[] values = new Object[type.parts().size()];
        for (RecordPart part : type.parts()) {
            values[part.index()] = !all && !wrong.contains(part.name())
                    ? part.of(command)
                    : part.of(command) != null && isOptional(part) && dice.nextBoolean() ? null : part.of(fresh);
        }
        return (CaseworkCommand) type.create(values);
    }

    private static boolean isOptional(RecordPart part) {
        return part.annotation(Nullable.class).isPresent();
    }
}
