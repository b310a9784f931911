package fi.luotsi.queryside.api.http;

import java.util.List;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * The media types in which a GraphQL request is answered. Whether the caller takes one of them is asked before anything is done: else a
 * mutation would be carried out, and its answer refused.
 */
final class AnswerTypes {

    private static final List<MediaType> ALL =
            List.of(MediaType.APPLICATION_GRAPHQL_RESPONSE, MediaType.APPLICATION_JSON);

    /** As an error lists them. */
    static final String LISTED = MediaType.toString(ALL);

    private AnswerTypes() {}

    /**
     * Whether one of the types meets the {@code Accept} headers (RFC 9110 section 12.5.1). No header accepts all; one that cannot be read
     * accepts none.
     */
    static boolean areAccepted(List<String> headers) {
        List<MediaType> accepted;
        try {
            accepted = MediaType.parseMediaTypes(headers);
        } catch (InvalidMediaTypeException _) {
            return false;
        }
        return accepted.isEmpty() || ALL.stream().anyMatch(type -> isAccepted(type, accepted));
    }

    /** The most specific of the ranges that cover a type decides about it; a quality of 0 refuses it. */
    private static boolean isAccepted(MediaType type, List<MediaType> accepted) {
        return accepted.stream()
                .filter(range -> range.includes(type))
                .reduce((one, other) -> other.isMoreSpecific(one) ? other : one)
                .filter(range -> range.getQualityValue() > 0)
                .isPresent();
    }
}
