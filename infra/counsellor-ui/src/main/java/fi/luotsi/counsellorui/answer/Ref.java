package fi.luotsi.counsellorui.answer;

/** A record, by its id. */
public record Ref(String id) {}
