package fi.luotsi.kernel.casework;

/** A command on a guidance episode that is recorded as it was said. */
public interface EpisodeFact extends Fact<EpisodeEvent> {}
