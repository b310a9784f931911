package fi.luotsi.samples;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.kernel.casework.CaseworkCommand;
import fi.luotsi.kernel.casework.SealedRecords;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sample that its own constraints refuse would make every test that takes it pass for the wrong reason. */
class ValidCommandsTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    static List<Class<? extends CaseworkCommand>> commands() {
        return SealedRecords.of(CaseworkCommand.class);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_is_valid_filled_in_and_with_no_more_than_it_needs(Class<? extends CaseworkCommand> command) {
        CaseworkCommand whole = ValidCommands.whole(_ -> Optional.empty()).make(command);
        CaseworkCommand sparse = ValidCommands.sparse(_ -> Optional.empty()).make(command);

        assertThat(VALIDATOR.validate(whole)).isEmpty();
        assertThat(VALIDATOR.validate(sparse)).isEmpty();
        assertThat(whole).hasNoNullFieldsOrProperties();
    }
}
