package fi.luotsi.kernel.identifying;

import fi.luotsi.kernel.personal.IdentityCode;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;

/** A check that no pattern can make; the data name it. */
@FunctionalInterface
interface Check {

    boolean holds(MatchResult match);

    static Check of(Optional<String> name, Declared declared) {
        return switch (name.orElse("none")) {
            case "none" -> _ -> true;
            case "identity-code" -> Check::isIdentityCode;
            case "not-public" -> match -> isNotPublic(match.group(), declared);
            default -> throw new IllegalStateException("identifying-text.json names the unknown check " + name);
        };
    }

    private static boolean isIdentityCode(MatchResult code) {
        String birth = number(code.group(1)) + number(code.group(2)) + number(code.group(3));
        String number = number(code.group(5)) + checkCharacter(code.group(6));
        String sign = code.group(4);
        return (sign.isEmpty() ? Stream.of("-", "A") : Stream.of(sign))
                .anyMatch(known -> IdentityCode.parse(birth + known + number).isPresent());
    }

    private static String number(String digits) {
        return digits.replaceAll("[Oo]", "0").replaceAll("[Il|]", "1").replaceAll("[^0-9]", "");
    }

    /** No code ends with O or I; l may stand for 1 or for L, which is tried as it is. */
    private static String checkCharacter(String last) {
        return switch (last) {
            case "O", "o" -> "0";
            case "I", "|" -> "1";
            default -> last;
        };
    }

    private static boolean isNotPublic(String number, Declared declared) {
        String digits = number.replaceAll("[^0-9+]", "").replaceFirst("^(?:\\+|00)3580?", "0");
        return declared.publicNumbers().stream().noneMatch(digits::startsWith)
                && !declared.publicNumbersWhole().contains(digits);
    }
}
