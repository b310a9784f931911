package fi.luotsi.queryside.rules.broken.oversight.reporting;

import org.axonframework.commandhandling.gateway.CommandGateway;

/** Sends commands past the edge. */
record Writes(CommandGateway gateway) {}
