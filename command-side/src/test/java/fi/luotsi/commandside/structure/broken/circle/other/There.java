package fi.luotsi.commandside.structure.broken.circle.other;

import fi.luotsi.commandside.structure.broken.circle.one.Here;
import java.util.List;

/** Needs its neighbour too. */
public record There(List<Here> back) {}
