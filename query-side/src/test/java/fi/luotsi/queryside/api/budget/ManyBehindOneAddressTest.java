package fi.luotsi.queryside.api.budget;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luotsi.queryside.asking.Answer;
import fi.luotsi.queryside.asking.Asking;
import fi.luotsi.queryside.asking.OnRealStores;
import fi.luotsi.queryside.asking.Person;
import fi.luotsi.queryside.asking.Records;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** All of a county's hubs may come from one address. */
@OnRealStores
class ManyBehindOneAddressTest {

    private static final int USERS = 100;
    private static final int EACH = 3;

    @Autowired
    private Asking asking;

    @Test
    void a_hundred_users_behind_one_address_are_all_answered_while_others_there_fail_to_sign_in() throws Exception {
        String unit = Records.newUnit();
        List<Person> people =
                Stream.generate(() -> Person.counsellor(unit)).limit(USERS).toList();
        // their grants are made at their first request, which is no part of what is tried
        people.forEach(person -> asking.query(person, "{ viewer { id } }"));
        List<Future<Answer>> answers = new ArrayList<>();
        List<Future<Answer>> refused = new ArrayList<>();
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < EACH; i++) {
                for (Person person : people) {
                    answers.add(all.submit(() -> asking.query(person, "{ contacts { totalCount } }")));
                    refused.add(all.submit(
                            () -> asking.query(person, "{ viewer { id } }", "Authorization", "Bearer nonsense")));
                }
            }
            for (Future<Answer> each : refused) {
                assertThat(each.get().status()).isEqualTo(401);
            }
            for (Future<Answer> each : answers) {
                assertThat(each.get().body()).startsWith("{\"data\":");
            }
        }
    }
}
