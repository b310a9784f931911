package fi.luotsi.queryside.api.pages;

import fi.luotsi.queryside.language.Language;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.idl.ScalarInfo;

/** Links between the pages of the reference, which keep the reader's language. */
record ReferenceLinks(Language language) {

    /** Every type has a page, but for those of the specification itself. */
    static boolean hasPage(GraphQLNamedType type) {
        return !type.getName().startsWith("__")
                && !(type instanceof GraphQLScalarType scalar && ScalarInfo.isGraphqlSpecifiedScalar(scalar));
    }

    String word(String key) {
        return Page.TEXTS.get(language, key);
    }

    /** The type as the schema writes it, with its name as a link. */
    String type(GraphQLType type) {
        return switch (type) {
            case GraphQLNonNull present -> type(present.getWrappedType()) + "!";
            case GraphQLList list -> "[" + type(list.getWrappedType()) + "]";
            case GraphQLNamedType named -> hasPage(named) ? named(named.getName()) : Markup.text(named.getName());
            default -> Markup.text(type.toString());
        };
    }

    String named(String type) {
        return Markup.link(path("types/" + type), type);
    }

    /** A field, on the page of its type. */
    String field(String type, String field, String text) {
        return Markup.link(path("types/" + type) + "#" + field, text);
    }

    String codeList(String list) {
        return Markup.link(path("codes/" + list), list);
    }

    private String path(String page) {
        return "/reference/" + page + "?lang=" + language.tag();
    }
}
