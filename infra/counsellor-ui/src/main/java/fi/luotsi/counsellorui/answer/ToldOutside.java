package fi.luotsi.counsellorui.answer;

import java.time.OffsetDateTime;

/** That somebody outside was told of the client. */
public record ToldOutside(String title, OffsetDateTime recordedAt) {}
