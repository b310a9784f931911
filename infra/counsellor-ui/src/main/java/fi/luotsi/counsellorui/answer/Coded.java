package fi.luotsi.counsellorui.answer;

/** A code, and it in words. */
public record Coded(String code, String label) {}
