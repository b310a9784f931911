package fi.luotsi.commandside.structure.broken.pure;

import org.axonframework.messaging.MetaData;

/** A domain that only one framework can run. */
record UsesAxon(MetaData metaData) {}
