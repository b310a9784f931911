package fi.luotsi.standalone.sequences;

import fi.luotsi.kernel.casework.SealedRecords;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/** A sequence as it went: its steps, each with what the program answered. */
record Played(long seed, List<Done> steps) {

    /** @param refusals codes with their paths; empty where it was carried out */
    record Done(Step step, int status, List<String> refusals, boolean fault) {

        /** The record is not there, or is hidden from most: to try on would lead nowhere. */
        boolean isNotFound() {
            return refusals.stream().anyMatch(refusal -> refusal.startsWith("NOT_FOUND "));
        }

        boolean carriedOut() {
            return refusals.isEmpty();
        }

        @Override
        public String toString() {
            return step + (refusals.isEmpty() ? "" : " → " + (status == 200 ? "" : status + " ") + refusals);
        }
    }

    /** Sends the steps in their order, now and then some of them at once. */
    static Played of(long seed, Sending sending) {
        List<Step> steps = Sequence.of(seed);
        List<Done> done = new ArrayList<>();
        Random dice = new Random(seed);
        Set<UUID> notFound = new HashSet<>();
        for (int i = 0; i < steps.size(); ) {
            int together = Math.min(dice.nextInt(4) > 0 ? 1 : 2 + dice.nextInt(2), steps.size() - i);
            List<Step> next = new ArrayList<>(steps.subList(i, i + together).stream()
                    .filter(step -> !notFound.contains(step.command().aggregateId()) || dice.nextInt(8) == 0)
                    .toList());
            // a caller who is not answered in time sends the same again
            if (!next.isEmpty() && dice.nextInt(15) == 0) {
                next.add(next.getLast());
            }
            for (Done each : sent(next, sending)) {
                done.add(each);
                if (each.isNotFound()) {
                    notFound.add(each.step().command().aggregateId());
                }
            }
            i += together;
        }
        return new Played(seed, List.copyOf(done));
    }

    /** The mutations by which people record something. */
    static List<String> mutations(GraphQLSchema schema) {
        return SealedRecords.commands().stream()
                .map(Step::mutation)
                .filter(name -> Objects.requireNonNull(schema.getMutationType()).getFieldDefinition(name) != null)
                .toList();
    }

    List<Done> faults() {
        return steps.stream().filter(Done::fault).toList();
    }

    /** The steps, for whoever looks for the cause. */
    String told() {
        return steps.stream().map(Done::toString).collect(Collectors.joining("\n  ", "  ", ""));
    }

    /** Several are sent at once: which of them comes first, nobody knows. */
    private static List<Done> sent(List<Step> steps, Sending sending) {
        if (steps.size() == 1) {
            return List.of(sending.send(steps.getFirst()));
        }
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            return steps.stream()
                    .map(step -> CompletableFuture.supplyAsync(() -> sending.send(step), callers))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}
