package fi.luotsi.counsellorui.answer;

import java.util.List;

/** The first of a list, and how many there are. */
public record First<T>(int totalCount, List<T> nodes) {}
