package fi.luotsi.counsellorui.answer;

import org.jspecify.annotations.Nullable;

/** Where a page of a list lies. */
public record PageInfo(
        boolean hasNextPage,
        boolean hasPreviousPage,
        @Nullable String startCursor,
        @Nullable String endCursor) {}
