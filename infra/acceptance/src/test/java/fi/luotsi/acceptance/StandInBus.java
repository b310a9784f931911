package fi.luotsi.acceptance;

import io.axoniq.axonserver.grpc.ErrorMessage;
import io.axoniq.axonserver.grpc.InstructionAck;
import io.axoniq.axonserver.grpc.ProcessingKey;
import io.axoniq.axonserver.grpc.command.Command;
import io.axoniq.axonserver.grpc.command.CommandProviderInbound;
import io.axoniq.axonserver.grpc.command.CommandProviderOutbound;
import io.axoniq.axonserver.grpc.command.CommandResponse;
import io.axoniq.axonserver.grpc.command.CommandServiceGrpc;
import io.axoniq.axonserver.grpc.control.ClientIdentification;
import io.axoniq.axonserver.grpc.control.NodeInfo;
import io.axoniq.axonserver.grpc.control.PlatformInboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformInfo;
import io.axoniq.axonserver.grpc.control.PlatformOutboundInstruction;
import io.axoniq.axonserver.grpc.control.PlatformServiceGrpc;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A command bus that speaks the two services of Axon Server which the connector needs for commands. It is not Axon Server: it is one
 * process, keeps nothing, lets everybody in, and knows no flow control.
 *
 * <p>A command goes to the handler that a ring of hashes gives for its routing key. What is under way to a handler that goes ends in an
 * error; what is under way when the bus stops ends without an answer.
 */
final class StandInBus implements AutoCloseable {

    private static final int POINTS_OF_A_HANDLER = 64;
    private static final String NOBODY = "AXONIQ-4000";
    private static final String HANDLER_GONE = "AXONIQ-4001";

    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final Map<String, Asked> underWay = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> handledBy = new ConcurrentHashMap<>();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private final int port;
    private @Nullable Server server;

    private record Asked(Handler by, StreamObserver<CommandResponse> who) {}

    private StandInBus(int port) {
        this.port = port;
    }

    static StandInBus start() throws IOException {
        StandInBus bus = new StandInBus(Program.freePort());
        bus.begin();
        return bus;
    }

    /** Serves on the same port again. */
    void begin() {
        try {
            server = Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
                    .addService(new Platform())
                    .addService(new Commands())
                    .build()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As pulling its plug: nobody is told anything. */
    void stop() {
        Server running = server;
        server = null;
        if (running != null) {
            try {
                running.shutdownNow().awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        handlers.clear();
        underWay.clear();
    }

    @Override
    public void close() {
        stop();
    }

    /** What a program has to be started with so that its commands travel over this bus. */
    String[] settings() {
        return new String[] {
            "--axon.axonserver.enabled=true",
            "--axon.axonserver.servers=localhost:" + port,
            "--axon.axonserver.reconnect-interval=500"
        };
    }

    /** The next answers are carried out, and never told. */
    void loseAnswers(int count) {
        answersToLose.set(count);
    }

    /** How many copies of the program take commands. */
    int handlers() {
        return handlers.size();
    }

    /** Which copies were given the commands with each routing key. */
    Map<String, Set<String>> handledBy() {
        return Map.copyOf(handledBy);
    }

    /** A copy of the program that has said which commands it carries out. */
    private static final class Handler {

        private final StreamObserver<CommandProviderInbound> commands;
        private final Set<String> names = ConcurrentHashMap.newKeySet();
        private volatile String name = "";

        private Handler(StreamObserver<CommandProviderInbound> commands) {
            this.commands = commands;
        }

        /** A stream takes one message at a time. */
        private synchronized void send(CommandProviderInbound message) {
            commands.onNext(message);
        }
    }

    private final class Platform extends PlatformServiceGrpc.PlatformServiceImplBase {

        @Override
        public void getPlatformServer(ClientIdentification client, StreamObserver<PlatformInfo> answer) {
            answer.onNext(PlatformInfo.newBuilder()
                    .setSameConnection(true)
                    .setPrimary(NodeInfo.newBuilder().setHostName("localhost").setGrpcPort(port))
                    .build());
            answer.onCompleted();
        }

        @Override
        public StreamObserver<PlatformInboundInstruction> openStream(
                StreamObserver<PlatformOutboundInstruction> program) {
            return new Told<>(program::onCompleted) {
                @Override
                public void onNext(PlatformInboundInstruction instruction) {
                    // among them the heartbeat
                    if (!instruction.getInstructionId().isEmpty()) {
                        program.onNext(PlatformOutboundInstruction.newBuilder()
                                .setAck(taken(instruction.getInstructionId()))
                                .build());
                    }
                }
            };
        }
    }

    private final class Commands extends CommandServiceGrpc.CommandServiceImplBase {

        @Override
        public StreamObserver<CommandProviderOutbound> openStream(StreamObserver<CommandProviderInbound> program) {
            Handler handler = new Handler(program);
            return new Told<>(() -> gone(handler)) {
                @Override
                public void onNext(CommandProviderOutbound message) {
                    switch (message.getRequestCase()) {
                        case SUBSCRIBE -> {
                            handler.name = message.getSubscribe().getClientId();
                            handler.names.add(message.getSubscribe().getCommand());
                            handlers.put(handler.name, handler);
                        }
                        case UNSUBSCRIBE ->
                            handler.names.remove(message.getUnsubscribe().getCommand());
                        case COMMAND_RESPONSE -> answered(message.getCommandResponse());
                        default -> {
                            // acknowledgements, and permits to send more
                        }
                    }
                    if (!message.getInstructionId().isEmpty()) {
                        handler.send(CommandProviderInbound.newBuilder()
                                .setAck(taken(message.getInstructionId()))
                                .build());
                    }
                }
            };
        }

        @Override
        public void dispatch(Command command, StreamObserver<CommandResponse> answer) {
            String key = routingKey(command);
            Optional<Handler> handler = by(key, command.getName());
            if (handler.isEmpty()) {
                tell(answer, failed(command.getMessageIdentifier(), NOBODY, "nobody carries it out"));
                return;
            }
            handledBy.computeIfAbsent(key, _ -> ConcurrentHashMap.newKeySet()).add(handler.get().name);
            underWay.put(command.getMessageIdentifier(), new Asked(handler.get(), answer));
            handler.get()
                    .send(CommandProviderInbound.newBuilder()
                            .setCommand(command)
                            .build());
        }
    }

    private Optional<Handler> by(String key, String command) {
        SortedMap<Integer, Handler> ring = new TreeMap<>();
        handlers.values().stream()
                .filter(handler -> handler.names.contains(command))
                .forEach(handler -> IntStream.range(0, POINTS_OF_A_HANDLER)
                        .forEach(point -> ring.put(hash(handler.name + point), handler)));
        if (ring.isEmpty()) {
            return Optional.empty();
        }
        SortedMap<Integer, Handler> onward = ring.tailMap(hash(key));
        return Optional.of((onward.isEmpty() ? ring : onward).firstEntry().getValue());
    }

    private static int hash(String text) {
        // texts that are alike must not lie beside each other
        return Integer.rotateLeft(text.hashCode() * 0x9E3779B9, 15) * 0x85EBCA6B;
    }

    private static String routingKey(Command command) {
        return command.getProcessingInstructionsList().stream()
                .filter(instruction -> instruction.getKey() == ProcessingKey.ROUTING_KEY)
                .map(instruction -> instruction.getValue().getTextValue())
                .findFirst()
                .orElseThrow();
    }

    private void answered(CommandResponse response) {
        Asked asked = underWay.remove(response.getRequestIdentifier());
        if (asked == null) {
            return;
        }
        if (answersToLose.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
            asked.who().onError(Status.UNAVAILABLE.asRuntimeException());
        } else {
            tell(asked.who(), response);
        }
    }

    private void gone(Handler handler) {
        handlers.remove(handler.name, handler);
        underWay.forEach((id, asked) -> {
            if (asked.by() == handler && underWay.remove(id, asked)) {
                tell(asked.who(), failed(id, HANDLER_GONE, "who carries it out has gone"));
            }
        });
    }

    private static void tell(StreamObserver<CommandResponse> who, CommandResponse response) {
        try {
            who.onNext(response);
            who.onCompleted();
        } catch (RuntimeException gone) {
            // who asked is not there any more
        }
    }

    private static CommandResponse failed(String id, String code, String why) {
        return CommandResponse.newBuilder()
                .setMessageIdentifier(id)
                .setRequestIdentifier(id)
                .setErrorCode(code)
                .setErrorMessage(ErrorMessage.newBuilder().setMessage(why))
                .build();
    }

    private static InstructionAck taken(String instruction) {
        return InstructionAck.newBuilder()
                .setInstructionId(instruction)
                .setSuccess(true)
                .build();
    }

    /** What a program says, until it is gone. */
    private abstract static class Told<T> implements StreamObserver<T> {

        private final Runnable end;

        Told(Runnable end) {
            this.end = end;
        }

        @Override
        public void onError(Throwable lost) {
            end.run();
        }

        @Override
        public void onCompleted() {
            end.run();
        }
    }
}
