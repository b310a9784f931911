package fi.luotsi.kernel.value;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Labels;
import fi.luotsi.kernel.code.OpenText;
import fi.luotsi.kernel.code.Worded;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A destroyed contact, as reports go on counting it. It names neither the contact nor anybody, has no day, and no municipality
 * where few had contacts with the unit in the month.
 *
 * @param id its own, made up
 * @param unit that received it
 * @param hub where it came in: its hub, or else its unit
 * @param municipality absent where it was not known
 * @param month when it was received, in Finland, as {@code 2026-03}
 * @param withoutTopic why there are no topics; absent where there are
 * @param derived codes of the contact-value list: values that nobody was asked about; absent where there are none
 */
public record ContactFact(
        @NotNull UUID id,
        @NotNull @OpenText(CODE) String unit,
        @Nullable @OpenText(CODE) String municipality,
        @NotNull @OpenText(CODE) String hub,
        @NotNull @OpenText(CODE) String channel,
        @NotNull @OpenText("a month, as 2026-03") String month,
        @NotNull List<Topic> topics,
        @Nullable @OpenText(CODE) String withoutTopic,
        @Nullable List<@OpenText(CODE) String> derived)
        implements Worded {

    /** It is counted however old it is. */
    private static final String CODE = "a code that may have left its list since";

    @Override
    public String words(Labels labels) {
        return labels.lines(
                month,
                labels.label(CodeList.UNIT, unit),
                labels.label(CodeList.UNIT, hub),
                municipality == null ? null : labels.label(CodeList.MUNICIPALITY, municipality),
                labels.label(CodeList.CHANNEL, channel),
                topics.isEmpty() ? null : topics,
                withoutTopic == null ? null : labels.label(CodeList.NO_TOPIC_REASON, withoutTopic));
    }
}
