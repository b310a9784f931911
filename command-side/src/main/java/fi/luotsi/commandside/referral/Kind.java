package fi.luotsi.commandside.referral;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The four kinds of onward referral. */
public enum Kind {
    /** Information only: no personal data leaves, so an anonymous caller can be signposted. */
    SIGNPOSTED,
    /** The client was helped to make the contact (1301/2014 §40). */
    ASSISTED,
    /** To another unit of the same controller's client register: nothing is disclosed. */
    WITHIN_REGISTER,
    /** Personal data leaves (703/2023 §10(3), 62–64). */
    DISCLOSED;

    static Kind named(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(List.of(
                        RefusalCode.UNKNOWN_CODE.at("kind", Map.of("list", CodeList.REFERRAL_KIND.listName())))));
    }

    /** Code of the referral-kind list. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    boolean tellsOfTheClient() {
        return this == ASSISTED || this == DISCLOSED;
    }
}
