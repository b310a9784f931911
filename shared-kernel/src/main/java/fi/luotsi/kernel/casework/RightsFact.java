package fi.luotsi.kernel.casework;

/** A command on a client's request that is recorded as it was said. */
public interface RightsFact extends Fact<RightsEvent> {}
