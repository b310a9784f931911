package fi.luotsi.queryside.api.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A list that can be watched, as the schema's {@code WatchedList} names it. It is looked at by its own query, so that everything which
 * limits that one limits this; in the order in which a change comes among the first, where there is one.
 */
enum WatchedList {
    MY_OBLIGATIONS("Obligation", obligations("filter: {mine: true}, ")),
    UNIT_OBLIGATIONS("Obligation", obligations("")),
    MY_CASELOAD("Episode", caseload("")),
    UNIT_CASELOAD("Episode", caseload("unitWide: true, ")),
    REFERRALS_RECEIVED("ReferralChain", waiting("RECEIVED"), newest("RECEIVED")),
    REFERRALS_SENT("ReferralChain", waiting("SENT"), newest("SENT")),
    MY_CONTACTS_TODAY("Contact", contacts("filter: {receivedBy: $me, receivedFrom: $midnight}, ")),
    UNIT_CONTACTS("Contact", contacts("")),
    RIGHTS_REQUESTS(
            "RightsRequest",
            "rightsRequests(sort: NEWEST_FIRST, first: 200) {totalCount nodes {id version client {id version}}}");

    private final String recordClass;

    /** One a line. */
    private final String selections;

    WatchedList(String recordClass, String... selections) {
        this.recordClass = recordClass;
        this.selections = String.join("\n", selections);
    }

    /** The class of the records in it. */
    String recordClass() {
        return recordClass;
    }

    /** The query whose list it is, as {@code Query.caseload}. */
    String operation() {
        return "Query." + selections.substring(0, selections.indexOf('('));
    }

    /** How many fields of {@link #document} are its, each under {@link #field}. */
    int parts() {
        return selected().size();
    }

    private List<String> selected() {
        return selections.lines().toList();
    }

    /** The field of a document under which one of its parts stands. */
    String field(int part) {
        return name() + "_" + part;
    }

    /** What is asked for the state of these lists; it takes {@code me} and {@code midnight}. */
    static String document(Collection<WatchedList> lists) {
        List<String> fields = new ArrayList<>();
        for (WatchedList list : lists) {
            for (int i = 0; i < list.parts(); i++) {
                fields.add(list.field(i) + ": " + list.selected().get(i));
            }
        }
        String body = String.join("\n", fields);
        return (body.contains("$me") ? "query State($me: UUID!, $midnight: DateTime!) {\n" : "query State {\n") + body
                + "\n}";
    }

    private static String obligations(String filter) {
        return "obligations(" + filter
                + "first: 200) {totalCount nodes {id state {code} dueOn overdue worker {id} client {id version}}}";
    }

    private static String caseload(String wide) {
        return "caseload(" + wide
                + "sort: CHANGED_NEWEST_FIRST, first: 200) {totalCount nodes {id version client {id version}}}";
    }

    private static String waiting(String direction) {
        return chains("filter: {direction: " + direction + ", state: \"sent\"}, sort: OLDEST_FIRST");
    }

    private static String newest(String direction) {
        return chains("filter: {direction: " + direction + "}, sort: NEWEST_FIRST");
    }

    private static String chains(String arguments) {
        return "referralChains(" + arguments
                + ", first: 200) {totalCount nodes {id client {id version} members {id version}}}";
    }

    private static String contacts(String filter) {
        return "contacts(" + filter
                + "sort: NEWEST_FIRST, first: 200) {totalCount nodes {id version client {id version}}}";
    }
}
