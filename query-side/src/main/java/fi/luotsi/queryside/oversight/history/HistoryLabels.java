package fi.luotsi.queryside.oversight.history;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.kernel.personal.Address;
import fi.luotsi.kernel.personal.Death;
import fi.luotsi.kernel.personal.Disclosure;
import fi.luotsi.kernel.personal.Identity;
import fi.luotsi.kernel.personal.IdentityCode;
import fi.luotsi.kernel.personal.Opinion;
import fi.luotsi.kernel.personal.Options;
import fi.luotsi.kernel.personal.PersonName;
import fi.luotsi.kernel.personal.Preferences;
import fi.luotsi.kernel.personal.Text;
import fi.luotsi.kernel.value.ContactFact;
import fi.luotsi.kernel.value.Destroyed;
import fi.luotsi.kernel.value.Origin;
import fi.luotsi.kernel.value.Topic;
import fi.luotsi.queryside.language.Language;
import fi.luotsi.queryside.language.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in words what happened and what was set: codes by their labels, several values on lines of their own. */
record HistoryLabels(Language language) {

    static final Texts TEXTS = Texts.beside(HistoryLabels.class, "events");

    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    /** What kind of event it was, by its logical name without the revision. */
    String title(String event) {
        return TEXTS.get(language, event);
    }

    /** What a value means, by the name that {@link Meaning} has for it. */
    String field(String name) {
        return TEXTS.get(language, "field." + name);
    }

    /** A value, opened where it was sealed. */
    String of(String name, Object value) {
        return switch (value) {
            case Boolean truth -> TEXTS.get(language, truth.toString());
            case Instant moment -> moment.atZone(FINLAND).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
            case String code ->
                Meaning.list(name).map(list -> label(list, code)).orElse(code);
            case Topic(var topic, var result) -> label(CodeList.TOPIC, topic) + ": " + label(CodeList.RESULT, result);
            case Collection<?> many -> many.stream().map(each -> of(name, each)).collect(Collectors.joining("\n"));
            case Origin origin -> origin(origin);
            case PersonName(var given, var family) -> given + " " + family;
            case Identity identity -> identity(identity);
            case Preferences preferences ->
                lines(
                        label(CodeList.LANGUAGE, preferences.motherTongue()),
                        preferences.culture(),
                        preferences.wishes());
            case Address(var street, var locality) -> lines(street, locality);
            case Opinion(var wishes, var opinion) -> lines(wishes, opinion);
            case Options(var options, var effects) -> lines(options, effects);
            case Disclosure disclosure ->
                lines(disclosure.recipient(), disclosure.information(), disclosure.consentReference());
            case Text(var text) -> text;
            case Destroyed(var record, var kind, var positions) ->
                kind + " " + record + ": "
                        + positions.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case ContactFact fact ->
                lines(
                        fact.month(),
                        label(CodeList.UNIT, fact.unit()),
                        label(CodeList.UNIT, fact.hub()),
                        label(CodeList.MUNICIPALITY, fact.municipality()),
                        label(CodeList.CHANNEL, fact.channel()),
                        of("topics", fact.topics()));
            case Death(var on) -> on.toString();
            default -> value.toString();
        };
    }

    private String origin(Origin origin) {
        return Stream.of(
                        named("origin.contact", origin.contact()),
                        named("origin.episode", origin.episode()),
                        named("origin.referral", origin.referral()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
    }

    private Optional<String> named(String key, @Nullable Object id) {
        return Optional.ofNullable(id).map(given -> TEXTS.get(language, key) + " " + given);
    }

    private static String identity(Identity identity) {
        IdentityCode code = identity.code();
        return code == null ? Objects.toString(identity.birthDate(), "") : code.value();
    }

    private String label(CodeList list, String code) {
        return Codes.published()
                .find(list, code)
                .map(known -> known.label(language.tag()))
                .orElse(code);
    }

    private static String lines(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
