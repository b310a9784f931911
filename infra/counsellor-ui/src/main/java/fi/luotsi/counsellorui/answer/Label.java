package fi.luotsi.counsellorui.answer;

/** A code in words. */
public record Label(String label) {}
