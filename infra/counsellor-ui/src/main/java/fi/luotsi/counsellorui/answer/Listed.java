package fi.luotsi.counsellorui.answer;

import java.util.List;

/** One page of a list. */
public record Listed<T>(int totalCount, List<T> nodes, PageInfo pageInfo) {}
