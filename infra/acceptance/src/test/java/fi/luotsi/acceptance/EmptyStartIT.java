package fi.luotsi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as anyone starts it. */
class EmptyStartIT {

    @TempDir
    Path folder;

    @Test
    void a_program_without_data_answers_with_empty_lists() throws Exception {
        try (ServerSocket axonServer = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Program program = Program.start(
                        ProgramFiles.plain(),
                        folder.resolve("data"),
                        "--axon.axonserver.servers=127.0.0.1:" + axonServer.getLocalPort())) {
            assertThat(program.as("aino")
                            .graphql(
                                    "{ contacts { totalCount edges { node { id } } } caseload { totalCount } }",
                                    Map.of())
                            .toString())
                    .isEqualTo(
                            "{\"data\":{\"contacts\":{\"totalCount\":0,\"edges\":[]},\"caseload\":{\"totalCount\":0}}}");
            assertThat(status(program, "/actuator/health/readiness")).isEqualTo(200);
            assertThat(status(program, "/actuator/health/liveness")).isEqualTo(200);
            assertThat(status(program, "/export/events")).isEqualTo(401);
            assertThat(status(program, "/reports/contacts.csv")).isEqualTo(401);
            assertThat(Caller.text(HttpRequest.newBuilder(program.address("/graphql"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString("{\"query\":\"{ viewer { name } }\"}"))
                                    .build())
                            .statusCode())
                    .isEqualTo(401);
            nobodyCalled(axonServer);
        }
    }

    @Test
    void outside_the_demo_profile_there_are_no_demonstration_users() {
        try (Program program = Program.start(folder.resolve("data"), "--spring.profiles.active=none")) {
            for (String path : new String[] {"/demo/users", "/demo/token", "/oauth2/jwks", "/oauth2/authorize"}) {
                assertThat(status(program, path)).as(path).isIn(401, 404);
            }
            assertThat(Caller.text(HttpRequest.newBuilder(program.address("/demo/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("user=helmi"))
                                    .build())
                            .body())
                    .doesNotContain("access_token");
        }
    }

    /** The connector to Axon Server is there, and switched off. */
    private static void nobodyCalled(ServerSocket axonServer) throws Exception {
        axonServer.setSoTimeout(1);
        assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(axonServer::accept);
    }

    private static int status(Program program, String path) {
        return Caller.text(HttpRequest.newBuilder(program.address(path)).build())
                .statusCode();
    }
}
