package fi.luotsi.commandside.archive;

import fi.luotsi.kernel.append.CarriedOutCommands;
import fi.luotsi.kernel.append.SentCommand;
import fi.luotsi.kernel.command.CommandResult;
import java.util.Optional;

/** Asks in the command's own transaction whether it was carried out before. */
public final class Repeats {

    private final ArchiveTransactions transactions;
    private final CarriedOutCommands carriedOut;

    Repeats(ArchiveTransactions transactions, CarriedOutCommands carriedOut) {
        this.transactions = transactions;
        this.carriedOut = carriedOut;
    }

    /**
     * The result of the command when it was carried out; empty where no row has its id.
     *
     * @throws fi.luotsi.kernel.command.Refused when another command used the id
     */
    public Optional<CommandResult> answer(SentCommand sent) {
        return transactions.read(
                "the commands that were carried out", connection -> carriedOut.answer(connection, sent));
    }
}
