package fi.luotsi.commandside.contact;

import fi.luotsi.commandside.decision.Refusals;
import fi.luotsi.kernel.casework.ContactReceiving.ReceiveContact;
import fi.luotsi.kernel.command.RefusalCode;
import fi.luotsi.kernel.command.Situation;
import fi.luotsi.kernel.personal.FreeText;
import fi.luotsi.kernel.value.Topic;
import java.util.List;
import java.util.Set;

/** The rules for a contact when it is recorded. */
final class Receiving {

    /** Code of the notification-ground list: the contact tells of nobody, and stays nobody's for good. */
    static final String GENERAL_QUESTION = "general-question";

    /** Code of the result list. */
    private static final String NOT_REACHED = "client-not-reached";

    /** Code of the no-topic-reason list. */
    private static final String ABANDONED = "abandoned";

    private static final Set<String> IN_THEIR_WORK = Set.of("professional", "authority");

    private Receiving() {}

    static void refuseUnlessSound(ReceiveContact receive) {
        Refusals reasons = new Refusals();
        aCallHasNoHub(receive, reasons);
        thereIsATopicOrAReasonForNone(receive, reasons);
        whatNobodyAnsweredWasNotResolved(receive, reasons);
        aTopicIsNamedOnce(receive.topics(), reasons);
        Derived.refuseWhatIsNotGiven(receive, reasons);
        aNoteAndItsIdComeTogether(receive, reasons);
        whoTellsAtWorkHasAGround(receive, reasons);
        String note = receive.note();
        if (note != null) {
            reasons.add(AnonymousNote.findings(note));
        }
        reasons.refuse();
    }

    private static void aCallHasNoHub(ReceiveContact receive, Refusals reasons) {
        reasons.onlyWhen(!receive.channel().equals("phone"), receive.hub(), "hub", Situation.A_CALL_HAS_NO_HUB);
    }

    private static void thereIsATopicOrAReasonForNone(ReceiveContact receive, Refusals reasons) {
        boolean raised = !receive.topics().isEmpty();
        reasons.when(!raised && receive.withoutTopic() == null, RefusalCode.REQUIRED, "topics")
                .onlyWhen(!raised, receive.withoutTopic(), "withoutTopic", Situation.A_TOPIC_WAS_RAISED);
    }

    /** Of one that was answered, it may not be known when. */
    private static void whatNobodyAnsweredWasNotResolved(ReceiveContact receive, Refusals reasons) {
        boolean resolved = Boolean.TRUE.equals(receive.resolvedAtFirstContact());
        boolean abandoned = ABANDONED.equals(receive.withoutTopic());
        reasons.when(resolved && abandoned, RefusalCode.NOT_ANSWERED, "resolvedAtFirstContact")
                .when(abandoned && receive.answeredAt() != null, Situation.NOBODY_ANSWERED, "answeredAt")
                .when(
                        resolved && receive.topics().stream().anyMatch(topic -> NOT_REACHED.equals(topic.result())),
                        RefusalCode.NOT_REACHED,
                        "resolvedAtFirstContact");
    }

    /** Topics are counted, so one that stood twice would weigh twice; {@code other} may hide several. */
    private static void aTopicIsNamedOnce(List<Topic> topics, Refusals reasons) {
        List<String> named = topics.stream().map(Topic::topic).toList();
        for (int i = 0; i < named.size(); i++) {
            boolean again = named.indexOf(named.get(i)) < i && !named.get(i).equals("other");
            reasons.when(again, RefusalCode.DUPLICATE, "topics[" + i + "].topic");
        }
    }

    private static void aNoteAndItsIdComeTogether(ReceiveContact receive, Refusals reasons) {
        boolean said = FreeText.given(receive.note());
        reasons.when(said && receive.noteId() == null, RefusalCode.REQUIRED, "noteId")
                .when(!said && receive.noteId() != null, RefusalCode.REQUIRED, "note");
    }

    /**
     * 1301/2014 §35 (from memory): a professional or an authority who learns of an evident need contacts social care with the person's
     * consent, or without it on a ground of the law.
     */
    private static void whoTellsAtWorkHasAGround(ReceiveContact receive, Refusals reasons) {
        boolean atWork = receive.initiator() != null && IN_THEIR_WORK.contains(receive.initiator());
        reasons.exactlyWhen(atWork, receive.ground(), "ground", Situation.ONLY_AT_WORK_HAS_A_GROUND);
    }
}
