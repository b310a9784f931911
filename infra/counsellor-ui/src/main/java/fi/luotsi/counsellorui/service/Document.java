package fi.luotsi.counsellorui.service;

import org.jspecify.annotations.Nullable;

/**
 * A document that the desk asks by; the build holds it to the schema, and its answer's type to what it selects.
 *
 * @param name of its operation
 * @param answer a record with a component for each field that the document selects
 * @param text the document, where it is composed of the schema; null where it lies in {@code graphql-documents} under its name
 */
public record Document<T>(
        String name, Class<T> answer, @Nullable String text) {

    public Document(String name, Class<T> answer) {
        this(name, answer, null);
    }
}
