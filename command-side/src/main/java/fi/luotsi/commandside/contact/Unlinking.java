package fi.luotsi.commandside.contact;

import fi.luotsi.commandside.decision.OtherAggregates;
import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.commandside.decision.Started;
import fi.luotsi.kernel.casework.ContactEvent;
import fi.luotsi.kernel.casework.ContactLinking;
import fi.luotsi.kernel.casework.ContactLinking.ContactParted;
import fi.luotsi.kernel.casework.ContactLinking.ContactUnlinked;
import fi.luotsi.kernel.casework.ContactLinking.UnlinkContact;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Refused;
import fi.luotsi.kernel.id.ClientId;
import fi.luotsi.kernel.id.EpisodeId;
import fi.luotsi.kernel.id.ReferralId;
import fi.luotsi.kernel.value.PartedRecord;
import fi.luotsi.kernel.value.UnlinkedReferral;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What unlinking a contact does to all that started from it. Of the wrong person everything was wrong: the user says of each chain of
 * referrals whether it is the right person's or void, and every episode was opened by mistake. Otherwise what was only signposted
 * stays with the contact, and the rest with the client.
 */
final class Unlinking {

    private Unlinking() {}

    static List<ContactEvent> unlink(Contact contact, UnlinkContact unlink, OtherAggregates others) {
        ClientId client =
                contact.client().orElseThrow(() -> new Refused(List.of(RefusalCode.NOT_LINKED.at("contactId"))));
        Started started = others.startedFrom(unlink.contactId());
        Map<ReferralId, List<Started.OfReferral>> chains = chains(started, client);
        boolean wrongPerson = unlink.reason().equals(ContactLinking.WRONG_PERSON);
        Refusals reasons = new Refusals();
        if (wrongPerson) {
            everyChainHasItsChoice(unlink.referrals(), chains.keySet(), reasons);
        } else {
            reasons.when(!unlink.referrals().isEmpty(), RefusalCode.NOT_ALLOWED_HERE, "referrals");
        }
        noNoteTellsWhoItIs(unlink, others, reasons);
        reasons.refuse();
        Map<UUID, String> fates = new TreeMap<>();
        if (wrongPerson) {
            unlink.referrals().forEach(each -> fates.put(each.referral().value(), each.becomes()));
        } else {
            chains.forEach((chain, members) -> fates.put(
                    chain.value(), staysWithTheContact(members) ? UnlinkedReferral.MOVES : PartedRecord.STAYS));
        }
        episodes(started, client)
                .forEach(episode ->
                        fates.put(episode.value(), wrongPerson ? PartedRecord.MISTAKEN : PartedRecord.STAYS));
        return List.of(
                new ContactUnlinked(unlink.contactId(), client, unlink.reason()),
                new ContactParted(
                        unlink.contactId(),
                        client,
                        unlink.reason(),
                        fates.entrySet().stream()
                                .map(fate -> new PartedRecord(fate.getKey(), fate.getValue()))
                                .toList()));
    }

    static Map<UUID, String> and(Map<UUID, String> before, List<PartedRecord> more) {
        Map<UUID, String> all = new HashMap<>(before);
        more.forEach(each -> all.put(each.record(), each.becomes()));
        return Map.copyOf(all);
    }

    /** By their first referrals: those of the client's and of nobody's that still go with the contact. */
    private static Map<ReferralId, List<Started.OfReferral>> chains(Started started, ClientId client) {
        return started.referrals().stream()
                .filter(each -> !each.apart())
                .filter(each -> each.client().map(client::equals).orElse(true))
                .collect(Collectors.groupingBy(Started.OfReferral::chain));
    }

    private static List<EpisodeId> episodes(Started started, ClientId client) {
        return started.episodes().stream()
                .filter(each ->
                        !each.apart() && each.client().map(client::equals).orElse(false))
                .map(Started.OfEpisode::id)
                .toList();
    }

    private static boolean staysWithTheContact(List<Started.OfReferral> chain) {
        return chain.stream().allMatch(each -> each.signposted() && !each.ofEpisode());
    }

    private static void everyChainHasItsChoice(
            List<UnlinkedReferral> choices, Set<ReferralId> chains, Refusals reasons) {
        List<ReferralId> chosen = new ArrayList<>();
        for (int i = 0; i < choices.size(); i++) {
            UnlinkedReferral choice = choices.get(i);
            String path = "referrals[" + i + "].";
            boolean known =
                    Set.of(UnlinkedReferral.MOVES, UnlinkedReferral.VOID).contains(choice.becomes());
            reasons.when(!chains.contains(choice.referral()), RefusalCode.NOT_FOUND, path + "referral")
                    .when(chosen.contains(choice.referral()), RefusalCode.DUPLICATE, path + "referral")
                    .when(!known, RefusalCode.NOT_ALLOWED_HERE, path + "becomes");
            chosen.add(choice.referral());
        }
        reasons.when(!chosen.containsAll(chains), RefusalCode.CHOICE_MISSING, "referrals");
    }

    /** The note goes with the contact, which is nobody's from now on: what may not be said of nobody has to go first. */
    private static void noNoteTellsWhoItIs(UnlinkContact unlink, OtherAggregates others, Refusals reasons) {
        boolean tells = others.notes(unlink.aggregateId()).stream()
                .anyMatch(note -> !AnonymousNote.findings(note).isEmpty());
        reasons.when(tells, RefusalCode.NOTE_TELLS_WHO, "contactId");
    }
}
