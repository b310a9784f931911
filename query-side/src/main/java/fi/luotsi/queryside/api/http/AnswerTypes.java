package fi.luotsi.queryside.api.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The media types in which a GraphQL request is answered. Which of them the caller takes is asked before anything is done: else a
 * mutation would be carried out, and its answer refused.
 */
final class AnswerTypes {

    /** The first is answered to whoever takes anything. */
    private static final List<MediaType> ALL =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_GRAPHQL_RESPONSE);

    /** As an error lists them. */
    static final String LISTED = MediaType.toString(ALL);

    private AnswerTypes() {}

    /** One of the types, and the range of the header that decides about it. */
    private record Offer(MediaType type, MediaType range) {

        double quality() {
            return range.getQualityValue();
        }

        boolean isNamed() {
            return range.isConcrete();
        }
    }

    /**
     * The type that the {@code Accept} headers prefer (RFC 9110 section 12.5.1): of the highest quality, then named rather than covered
     * by a range, then named first. No header accepts all; one that cannot be read accepts none.
     */
    static Optional<MediaType> preferred(List<String> headers) {
        List<MediaType> ranges;
        try {
            ranges = MediaType.parseMediaTypes(headers);
        } catch (InvalidMediaTypeException _) {
            return Optional.empty();
        }
        if (ranges.isEmpty()) {
            return Optional.of(ALL.getFirst());
        }
        return ALL.stream()
                .flatMap(type -> deciding(type, ranges).map(range -> new Offer(type, range)).stream())
                .filter(offer -> offer.quality() > 0)
                .max(Comparator.comparingDouble(Offer::quality)
                        .thenComparing(Offer::isNamed)
                        .thenComparing(offer -> -ranges.indexOf(offer.range())))
                .map(Offer::type);
    }

    /** Whether the headers name the type of streams, which is answered to nobody who does not. */
    static boolean takeStream(List<String> headers) {
        try {
            return MediaType.parseMediaTypes(headers).stream()
                    .anyMatch(range -> MediaType.TEXT_EVENT_STREAM.equalsTypeAndSubtype(range)
                            && range.getQualityValue() > 0
                            && isOurs(range.getCharset()));
        } catch (InvalidMediaTypeException _) {
            return false;
        }
    }

    /** The most specific of the ranges that cover a type decides about it, whatever its quality; a quality of 0 refuses it. */
    private static Optional<MediaType> deciding(MediaType type, List<MediaType> ranges) {
        return ranges.stream()
                .filter(range -> range.includes(type) && isOurs(range.getCharset()))
                .max(Comparator.comparingInt(AnswerTypes::closeness));
    }

    private static int closeness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    private static boolean isOurs(@Nullable Charset asked) {
        return asked == null || asked.equals(StandardCharsets.UTF_8);
    }
}
