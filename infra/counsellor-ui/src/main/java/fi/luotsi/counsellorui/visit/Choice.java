package fi.luotsi.counsellorui.visit;

/** Something to choose: a code, or a record's id, and its words. */
public record Choice(String code, String label) {}
