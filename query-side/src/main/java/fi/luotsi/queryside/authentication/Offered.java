package fi.luotsi.queryside.authentication;

import fi.luotsi.kernel.code.CodeList;
import fi.luotsi.kernel.code.Codes;
import fi.luotsi.queryside.language.Language;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a request may name instead: in words for people, by its codes for programs. */
record Offered(CodeList list, List<String> codes) {

    /** Each code once, in alphabetical order. */
    static Offered of(CodeList list, Collection<String> codes) {
        return new Offered(list, codes.stream().distinct().sorted().toList());
    }

    String in(Language language) {
        return codes.stream()
                .map(code -> Codes.published()
                        .find(list, code)
                        .map(known -> known.label(language.tag()))
                        .orElse(code))
                .collect(Collectors.joining("; "));
    }
}
