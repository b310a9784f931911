package fi.luotsi.auditor;

import fi.luotsi.kernel.proof.CompactRange;
import fi.luotsi.kernel.proof.ProofLog;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Checks one log from its first entry to its last, past whatever is wrong: each entry by itself, and the tree of all as long as every leaf
 * before is known. Its memory does not grow with the number of entries.
 */
final class LogCheck {

    /** Use and disclosure logs are kept so long (703/2023, annex); after it rows go, and leaves stay. */
    private static final Period KEPT = Period.ofYears(12);

    private final ProofLog log;
    private final List<Signed> checkpoints;
    private final Instant now;
    private final Counts counts;
    private final CompactRange tree = new CompactRange();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private final Certificates certificates = new Certificates();
    private final Faults faults = new Faults();
    private final Faults gaps = new Faults();
    private @Nullable Instant first;
    private @Nullable Instant last;
    private long position;
    /** From here on the tree is not the one that was signed, so its roots tell nothing more. */
    private boolean isTreeKnown = true;

    private int right;
    private long signed;

    /**
     * A check that has read nothing.
     *
     * @param checkpoints with right signatures, the shortest first
     */
    LogCheck(ProofLog log, List<Signed> checkpoints, Instant now, Counts counts) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.now = now;
        this.counts = counts;
        compare();
    }

    boolean isWrong() {
        return !faults.none();
    }

    long entries() {
        return position;
    }

    /** The next line of the export. */
    void take(ReadLine line) {
        Entry entry = line.entry();
        if (entry == null) {
            faults.at(position, "the line is not written as an entry is");
            isTreeKnown = false;
        } else if (entry.log() != log) {
            faults.at(position, "the entry is of the log of " + entry.log().id());
            isTreeKnown = false;
        } else {
            if (entry.position() != position) {
                faults.at(position, "the entry of position " + entry.position() + " stands here");
                isTreeKnown = false;
                position = entry.position();
            }
            String fault = fault(entry, line);
            faults.at(position, fault);
            if (fault != null) {
                goOnAfter(entry);
            }
            tree.append(entry.leaf());
            first = first == null ? entry.recordedAt() : first;
            last = entry.recordedAt();
        }
        position++;
        compare();
    }

    /** The finding, when every line has been taken. */
    Finding finding() {
        if (isTreeKnown && right < checkpoints.size()) {
            Signed longer = checkpoints.get(right);
            faults.at(
                    position,
                    "the export ends before it, and the checkpoint of "
                            + longer.checkpoint().size() + " entries in " + longer.source()
                            + " covers more: entries were cut off, or the export is older than the checkpoint");
        }
        certificates.unexplained().forEach(gone -> faults.at(gone, "the entry is gone, and nothing says why"));
        Faults all = faults.none() ? gaps : faults;
        return new Finding(
                log,
                all.sentences(),
                all.more(),
                position,
                Math.min(signed, all.first()),
                right,
                first,
                last,
                certificates.destroyed(),
                certificates.certificates());
    }

    private @Nullable String fault(Entry entry, ReadLine line) {
        if (last != null && entry.recordedAt().isBefore(last)) {
            return "it was recorded before the entry that it follows";
        }
        if (entry.isGone()) {
            return goneLawfully(entry) ? null : "the entry is gone, and nothing says why";
        }
        if (!line.isOfItsLeaf()) {
            return "the entry is not the one that its leaf was made of";
        }
        Map<String, String> fields = line.fields();
        if (fields == null) {
            return "the entry is no JSON";
        }
        counts.count(entry, fields);
        return log == ProofLog.EVENTS ? eventFault(entry, fields) : null;
    }

    /** Of an event that is gone it is known only when its certificate has come, or the log has ended. */
    private boolean goneLawfully(Entry entry) {
        if (log == ProofLog.EVENTS) {
            certificates.gone(entry.position());
            return true;
        }
        return entry.recordedAt()
                .atOffset(ZoneOffset.UTC)
                .plus(KEPT)
                .toInstant()
                .isBefore(now);
    }

    private @Nullable String eventFault(Entry entry, Map<String, String> fields) {
        Entry.Columns columns = entry.columns();
        if (columns == null) {
            return "the columns beside the envelope are missing";
        }
        if (!columns.name().equals(fields.get("event"))
                || !columns.id().equals(fields.get("id"))
                || !columns.aggregate().equals(fields.get("aggregate"))
                || !Long.toString(columns.sequence()).equals(fields.get("sequence"))) {
            return "the columns beside the envelope say something else than it does";
        }
        UUID aggregate = aggregate(columns);
        if (aggregate == null) {
            return "its aggregate is no UUID";
        }
        long next = sequences.getOrDefault(aggregate, 0L);
        if (columns.sequence() != next) {
            String fault =
                    "it is event " + columns.sequence() + " of its aggregate, of which event " + next + " is next";
            sequences.put(aggregate, columns.sequence() + 1);
            if (columns.sequence() < next || certificates.unexplained().isEmpty()) {
                return fault;
            }
            // an event that is gone may be the reason, and is the fault then
            gaps.at(position, fault);
        }
        sequences.put(aggregate, columns.sequence() + 1);
        String certificate = certificates.take(entry, columns);
        return certificate == null ? null : certificate;
    }

    /** A wrong event is one of its aggregate's all the same: the next is not wrong for following it. */
    private void goOnAfter(Entry wrong) {
        Entry.Columns columns = wrong.columns();
        UUID aggregate = columns == null ? null : aggregate(columns);
        if (columns != null && aggregate != null) {
            sequences.merge(aggregate, columns.sequence() + 1, Math::max);
        }
    }

    private static @Nullable UUID aggregate(Entry.Columns columns) {
        try {
            return UUID.fromString(columns.aggregate());
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /** The tree against every checkpoint of its size: one that anybody kept, and one that the export holds, must both be of it. */
    private void compare() {
        byte[] root = null;
        while (isTreeKnown
                && right < checkpoints.size()
                && checkpoints.get(right).checkpoint().size() == tree.size()) {
            Signed checkpoint = checkpoints.get(right);
            root = root == null ? tree.root() : root;
            if (Arrays.equals(root, checkpoint.checkpoint().root())) {
                right++;
                signed = tree.size();
            } else {
                faults.add(
                        signed,
                        "positions " + signed + " to " + (tree.size() - 1)
                                + ": one of them is not what was signed in the checkpoint of " + tree.size()
                                + " entries in " + checkpoint.source());
                isTreeKnown = false;
            }
        }
    }
}
