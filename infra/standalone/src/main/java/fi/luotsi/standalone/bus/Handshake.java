package fi.luotsi.standalone.bus;

import fi.luotsi.standalone.startup.RefusedStart;
import io.axoniq.axonserver.connector.impl.Headers;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.ChannelCredentials;
import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.MetadataUtils;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where commands are to travel over Axon Server, one must answer as such before anything is started: its connector would try for ever,
 * and say nothing of what is wrong with the address or the token.
 */
public final class Handshake {

    private static final int PORT = 8124;
    private static final int LARGEST_PORT = 65_535;
    private static final int WAIT_SECONDS = 5;

    private record Address(String host, int port) {}

    private Handshake() {}

    /**
     * Looks for a server that takes this program in, where the connector is on.
     *
     * @throws RefusedStart when there is none
     */
    public static void refuseWithout(Environment environment) {
        if (!isOn(environment)) {
            return;
        }
        AxonServerConfiguration settings =
                Binder.get(environment).bindOrCreate("axon.axonserver", AxonServerConfiguration.class);
        List<Address> servers = addresses(settings.getServers());
        if (!settings.isSslEnabled() && !servers.stream().allMatch(Handshake::isHere)) {
            throw new RefusedStart("Commands hold client data, and would be sent to Axon Server at "
                    + settings.getServers() + " without encryption: set axon.axonserver.ssl-enabled=true.");
        }
        List<Optional<String>> refusals =
                servers.stream().map(address -> refusal(address, settings)).toList();
        if (refusals.stream().noneMatch(Optional::isEmpty)) {
            throw new RefusedStart("Axon Server at " + settings.getServers() + " "
                    + refusals.getFirst().orElseThrow()
                    + ", or carry commands in this program with axon.axonserver.enabled=false.");
        }
    }

    /** Whether Axon Server carries commands. */
    static boolean isOn(Environment environment) {
        return environment.getProperty("axon.axonserver.enabled", Boolean.class, false);
    }

    private static List<Address> addresses(String servers) {
        return Arrays.stream(servers.split(",")).map(Handshake::address).toList();
    }

    private static Address address(String server) {
        String[] parts = server.strip().split(":", 2);
        int port = parts.length == 1 ? PORT : port(parts[1]);
        if (parts[0].isBlank() || port < 1 || port > LARGEST_PORT) {
            throw new RefusedStart(
                    "axon.axonserver.servers must name hosts and ports, as in axon1.example:8124,axon2.example:8124.");
        }
        return new Address(parts[0], port);
    }

    private static int port(String text) {
        return text.matches("\\d{1,5}") ? Integer.parseInt(text) : 0;
    }

    /** Whether what is sent there stays on this computer. */
    private static boolean isHere(Address address) {
        try {
            return InetAddress.getByName(address.host()).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** Why the server does not take the program in, and what to do; empty where it does. */
    private static Optional<String> refusal(Address address, AxonServerConfiguration settings) {
        ManagedChannel channel = Grpc.newChannelBuilderForAddress(address.host(), address.port(), credentials(settings))
                .build();
        try {
            PlatformServiceGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(WAIT_SECONDS, TimeUnit.SECONDS)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers(settings)))
                    .getPlatformServer(ClientIdentification.newBuilder()
                            .setClientId(settings.getClientId())
                            .setComponentName("luotsi")
                            .build());
            return Optional.empty();
        } catch (StatusRuntimeException refused) {
            return Optional.of(
                    switch (refused.getStatus().getCode()) {
                        case UNAVAILABLE, DEADLINE_EXCEEDED ->
                            "cannot be reached, or does not speak as Axon Server does: see that it runs, correct"
                                    + " axon.axonserver.servers";
                        case UNAUTHENTICATED, PERMISSION_DENIED ->
                            "does not let this program in: correct axon.axonserver.token and axon.axonserver.context";
                        default -> "does not speak as Axon Server does: correct axon.axonserver.servers";
                    });
        } finally {
            channel.shutdownNow();
        }
    }

    private static Metadata headers(AxonServerConfiguration settings) {
        Metadata headers = new Metadata();
        headers.put(Headers.CONTEXT, settings.getContext());
        if (settings.getToken() != null) {
            headers.put(Headers.ACCESS_TOKEN, settings.getToken());
        }
        return headers;
    }

    private static ChannelCredentials credentials(AxonServerConfiguration settings) {
        if (!settings.isSslEnabled()) {
            return InsecureChannelCredentials.create();
        }
        String certificates = settings.getCertFile();
        if (certificates == null) {
            return TlsChannelCredentials.create();
        }
        try {
            return TlsChannelCredentials.newBuilder()
                    .trustManager(new File(certificates))
                    .build();
        } catch (IOException unreadable) {
            throw new RefusedStart("The file of axon.axonserver.cert-file cannot be read: correct it.", unreadable);
        }
    }
}
