package fi.luotsi.queryside.api.pages;

import fi.luotsi.kernel.code.Code;
import fi.luotsi.kernel.code.Codes;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.stream.Collectors;

/** The page of a code list: each code with its labels in every language, and the fields that hold one. */
record CodeListReference(GraphQLSchema schema, ReferenceLinks links) {

    String html(String list) {
        String head = List.of("code", "fi", "sv", "en", "retired").stream()
                .map(column -> "<th scope=\"col\">" + Markup.text(links.word("reference." + column)) + "</th>")
                .collect(Collectors.joining());
        String rows =
                Codes.published().all(list).stream().map(CodeListReference::row).collect(Collectors.joining());
        return "<div class=\"wide\" role=\"region\" aria-label=\"" + Markup.text(list)
                + "\" tabindex=\"0\">\n<table>\n<thead><tr>" + head + "</tr></thead>\n<tbody>\n" + rows
                + "</tbody>\n</table>\n</div>\n"
                + Usage.html(links, new Usage(schema).ofCodeList(list));
    }

    private static String row(Code code) {
        return Markup.row(
                Markup.code(Markup.text(code.value())),
                List.of(
                        "<span lang=\"fi\">" + Markup.text(code.fi()) + "</span>",
                        "<span lang=\"sv\">" + Markup.text(code.sv()) + "</span>",
                        "<span lang=\"en\">" + Markup.text(code.en()) + "</span>",
                        code.retired() == null ? "" : code.retired().toString()));
    }
}
