package fi.luotsi.commandside.contact;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import fi.luotsi.kernel.command.Refusal;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.personal.IdentityCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Looks for text that would tell who an anonymous person is. Names slip through any filter, so the note is sealed all the same.
 * Positions count UTF-16 units from 0; the end is exclusive.
 */
final class AnonymousNote {

    /** Found also within a longer run of characters, and with a space on either side of the century sign. */
    private static final Pattern LIKE_A_CODE =
            Pattern.compile("(?=(\\d{6})\\s?([-+A-FU-Y])\\s?(\\d{3}[0-9A-Y]))", Pattern.CASE_INSENSITIVE);

    /** Lengths are bounded, so that a long text without an address costs little. */
    private static final Pattern EMAIL = Pattern.compile("[\\p{L}\\p{N}._%+'-]{1,64}(?:@|\\s?[(\\[](?i:at)[)\\]]\\s?)"
            + "(?:[\\p{L}\\p{N}-]{1,63}\\.)+\\p{L}{2,63}");

    private AnonymousNote() {}

    /** One refusal for each finding, on path {@code note}, in the order of the text within each kind. */
    static List<Refusal> findings(String note) {
        NormalizedNote plain = NormalizedNote.of(note);
        String text = plain.text();
        List<Span> codes = identityCodes(text);
        List<Refusal> findings = new ArrayList<>();
        codes.forEach(span -> findings.add(span.as(RefusalCode.CONTAINS_IDENTITY_CODE, plain)));
        // the digits of a code can look like a telephone number as well: one finding is enough
        phoneNumbers(text).stream()
                .filter(span -> codes.stream().noneMatch(span::overlaps))
                .forEach(span -> findings.add(span.as(RefusalCode.CONTAINS_PHONE_NUMBER, plain)));
        EMAIL.matcher(text)
                .results()
                .forEach(found ->
                        findings.add(new Span(found.start(), found.end()).as(RefusalCode.CONTAINS_EMAIL, plain)));
        return List.copyOf(findings);
    }

    private static List<Span> identityCodes(String text) {
        List<Span> codes = new ArrayList<>();
        Matcher like = LIKE_A_CODE.matcher(text);
        while (like.find()) {
            if (IdentityCode.parse(like.group(1) + like.group(2) + like.group(3))
                    .isPresent()) {
                codes.add(new Span(like.start(1), like.end(3)));
            }
        }
        return codes;
    }

    private static List<Span> phoneNumbers(String text) {
        return StreamSupport.stream(
                        PhoneNumberUtil.getInstance().findNumbers(text, "FI").spliterator(), false)
                .map(found -> new Span(found.start(), found.end()))
                .toList();
    }

    private record Span(int start, int end) {

        boolean overlaps(Span other) {
            return start < other.end && other.start < end;
        }

        Refusal as(RefusalCode code, NormalizedNote plain) {
            return code.at(
                    "note",
                    Map.of("start", Integer.toString(plain.start(start)), "end", Integer.toString(plain.end(end))));
        }
    }
}
