package fi.luotsi.standalone.demo.data;

import java.util.List;

/**
 * The proportions that the data is made in. Published figures are named with their source; every other number is an assumption, made
 * so that all that can be recorded turns up.
 */
final class Figures {

    /**
     * Published by KomPAssi (another region): the counts of the first five. Assumption: all after them.
     */
    static final Shares TOPICS = Shares.of("home-help 459, food 198, company 137, housing 121, home-safety 114,"
            + " benefits 95, health 90, mobility 80, informal-care 75, memory 60, digital-support 55, other 40,"
            + " safety-concern 35, bereavement 15");

    /**
     * A contact's furthest result. Published (Pirkanmaa impact blog, January to September 2025): 70 % of the older clients of
     * service guidance were helped on site or directed outside the county; 16 % of the topics raised went on to social services for
     * older or disabled people, assessment among them. The bases differ, so the two never add up; how each divides is an
     * assumption.
     */
    static final Shares RESULTS = Shares.of(
            "helped-on-site 540, referred-outside 160, referred-county-older-disabled 112,"
                    + " to-assessment 83, referred-county-other 40, declined-by-client 27, client-not-reached 18, other 20");

    static final List<String> HELPED = List.of("helped-on-site", "referred-outside");
    static final List<String> ON_TO_SOCIAL_SERVICES = List.of("referred-county-older-disabled", "to-assessment");

    /** How often another topic of a contact came as far as the furthest. */
    static final double ALSO_SO_FAR = 0.45;

    /** Assumption: how many topics a contact raises. */
    static final Shares TOPICS_RAISED = Shares.of("1 65, 2 25, 3 10");

    /** Published: 89 % got help at first contact (KomPAssi's phone ring, 2018). The three make that up; how, is assumption. */
    static final double RESOLVED_WHEN_HELPED = 1;

    static final double RESOLVED_WHEN_DIRECTED_WITHIN = 0.77;
    static final double RESOLVED_OTHERWISE = 0.13;

    /** Published: about 9 s until an answer (KomPAssi's phone ring). */
    static final double ANSWER_SECONDS = 9;

    /** Estimate for Pirkanmaa: 40–60 % of contacts are anonymous. */
    static final double ANONYMOUS_CASES = 0.64;

    /** Estimate for Pirkanmaa: 600–1,200 episodes for 8,000–15,000 contacts. */
    static final double CLIENT_HAS_EPISODE = 0.27;

    static final double REFERRAL_FROM_EPISODE = 0.5;
    static final double REFERRAL_FROM_CLIENTS_CONTACT = 0.1;
    static final double REFERRAL_FROM_ANONYMOUS_CONTACT = 0.05;

    /** Assumption: by how many units and people a matter goes before it ends. */
    static final Shares CHAIN_LENGTH = Shares.of("1 68, 2 21, 3 8, 4 3");

    /** Assumption: how many of the matters that are long due are seen to at last; the others are late. */
    static final double DONE_IN_THE_END = 0.94;

    /** Population, about, by municipality. Source: Pirkanmaa's own list. */
    static final Shares MUNICIPALITIES = Shares.of("020 16200, 108 10100, 143 6700, 177 1800, 211 33500, 250 1700,"
            + " 291 2100, 418 25000, 508 9200, 536 35600, 562 8800, 581 6200, 604 20800, 619 2700, 635 6300, 702 4100,"
            + " 790 23500, 837 255000, 887 4500, 908 20600, 922 4400, 936 6200, 980 33900");

    /** Assumption: how many live outside the county, as students, visitors and relatives; and where. */
    static final double FROM_ELSEWHERE = 0.03;

    static final Shares ELSEWHERE = Shares.of("091 60, 109 25, 179 20, 853 20, 564 15, 049 10, abroad 6");

    /** Assumption: of how many contacts somebody asked where the person lives, of what group they are and what language they speak. */
    static final double ASKED = 0.93;

    /** Municipalities whose calls ring at the hub of Nokia; all others ring at the hub of Tampere centre. */
    static final List<String> NOKIA_ANSWERS =
            List.of("108", "143", "250", "536", "581", "604", "619", "790", "922", "980");

    static final Shares CHANNELS = Shares.of("phone 62, hub-visit 17, chat 5, advice-van 4, e-service 4, home-visit 3,"
            + " e-mail 3, outreach 1, video 1");
    static final Shares GROUPS =
            Shares.of("older 77, disabled 8, informal-carer 6, working-age 5, family-member 2, other 2");
    static final Shares INITIATORS =
            Shares.of("self 62, relative 21, professional 7, close-person 4, neighbour 3," + " legal-representative 3");
    static final Shares LANGUAGES = Shares.of("fi 920, sv 42, en 15, other 15, se 8");

    private Figures() {}
}
