package fi.luotsi.commandside.client;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.command.OutOfBounds;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.value.FinnishTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A client's birth date: told by the client or by the personal identity code. */
final class Birth {

    private static final int OF_AGE = 18;

    private Birth() {}

    /** The day in Finland. */
    static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, FinnishTime.ZONE);
    }

    /** The client's identity as far as it is known; adds to the reasons where it is wrong. */
    static Identity identity(@Nullable String given, @Nullable LocalDate birthDate, LocalDate today, Refusals reasons) {
        plausible(birthDate, "birthDate", today, reasons);
        if (given == null) {
            return new Identity(null, birthDate);
        }
        IdentityCode code = IdentityCode.parse(given).orElse(null);
        if (code == null) {
            reasons.add(List.of(RefusalCode.INVALID_IDENTITY_CODE.at("identityCode")));
            return new Identity(null, birthDate);
        }
        plausible(code.birthDate(), "identityCode", today, reasons);
        reasons.when(
                birthDate != null && !birthDate.equals(code.birthDate()), RefusalCode.IDENTITY_DISAGREES, "birthDate");
        return new Identity(code, code.birthDate());
    }

    /** Whether one who was born then is of age on the day; of an unknown birth date nobody knows it. */
    static boolean isOfAge(Optional<LocalDate> birthDate, LocalDate day) {
        return birthDate.isPresent() && Period.between(birthDate.get(), day).getYears() >= OF_AGE;
    }

    /** Checks that the day can be in the client's life. */
    static void plausible(@Nullable LocalDate birthDate, String path, LocalDate today, Refusals reasons) {
        if (birthDate == null) {
            return;
        }
        reasons.when(birthDate.isAfter(today), RefusalCode.IN_THE_FUTURE, path);
        reasons.add(OutOfBounds.refusal(birthDate, path).stream().toList());
    }
}
