package fi.luotsi.queryside.asking;

import fi.luotsi.kernel.command.CommandResult;
import fi.luotsi.kernel.id.DestructionId;
import fi.luotsi.kernel.retention.RetentionRun;
import org.jspecify.annotations.Nullable;

/** In place of the daily work of the command side: it tells that it was asked, and of a proposal that was recorded beside it. */
public final class RetentionStandIn implements RetentionRun {

    private volatile @Nullable CommandResult last;

    RetentionStandIn() {}

    /** The next run says that it made this proposal. */
    public void proposes(DestructionId proposal) {
        last = new CommandResult(proposal.value(), 0, false);
    }

    @Override
    public Outcome run() {
        Outcome outcome = new Outcome(3, 2, 1, last);
        last = null;
        return outcome;
    }
}
