package fi.luotsi.commandside.structure.broken.pure;

import org.springframework.core.env.Environment;

/** A domain that only one framework can run. */
record UsesSpring(Environment environment) {}
