package fi.luotsi.counsellorui.answer;

/** How many a list has. */
public record Count(int totalCount) {}
