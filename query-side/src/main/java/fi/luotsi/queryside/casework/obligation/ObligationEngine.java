package fi.luotsi.queryside.casework.obligation;

import fi.luotsi.kernel.casework.Actor;
import fi.luotsi.kernel.casework.CaseworkEvent;
import fi.luotsi.kernel.envelope.Envelope;
import fi.luotsi.queryside.casework.obligation.Obligation.Cause;
import fi.luotsi.queryside.casework.obligation.Obligation.State;
import fi.luotsi.queryside.casework.obligation.Obligation.Turn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies one event to the obligations of a record, as the rules say. */
record ObligationEngine(Rules rules) {

    ObligationsDocument after(ObligationsDocument before, Envelope envelope) {
        ObligationsDocument document = before;
        for (Rule rule : rules.touchedBy(envelope.event())) {
            document = after(document, rule, envelope);
        }
        return document;
    }

    private static ObligationsDocument after(ObligationsDocument before, Rule rule, Envelope envelope) {
        CaseworkEvent event = envelope.event();
        Optional<Obligation> was = before.under(rule);
        if (was.isEmpty()) {
            if (Rule.in(rule.startedBy(), event)) {
                return before.metAhead().contains(rule.id()) ? before : before.with(started(before, rule, envelope));
            }
            return Rule.in(rule.metBy(), event) ? before.metAhead(rule) : before;
        }
        if (was.get().state() == State.MET && Rule.in(rule.startedBy(), event) && Rule.in(rule.undoneBy(), event)) {
            return before.with(started(before, rule, envelope));
        }
        Instant at = envelope.metadata().occurredAt();
        Obligation now = reopened(was.get(), rule, envelope);
        now = moved(now, before, rule, envelope);
        now = Rule.in(rule.extendedBy(), event) ? now.longer(at) : now;
        now = Rule.in(rule.startedBy(), event) ? startedAgain(now, before, rule, envelope) : now;
        now = Rule.in(rule.metBy(), event) ? now.metInTurn(envelope.aggregate(), at) : now;
        return before.with(ended(now, rule, envelope));
    }

    private static Obligation reopened(Obligation was, Rule rule, Envelope envelope) {
        return switch (was.state()) {
            case OPEN -> was;
            case STOPPED -> Rule.in(rule.resumedBy(), envelope.event()) ? was.reopened() : was;
            case MET -> Rule.in(rule.undoneBy(), envelope.event()) ? was.undone(envelope.aggregate()) : was;
        };
    }

    /** By its own record it is moved; by another, as by each referral that hands the client over, it is moved and given back. */
    private static Obligation moved(Obligation was, ObligationsDocument document, Rule rule, Envelope envelope) {
        CaseworkEvent event = envelope.event();
        if (!Rule.in(rule.movedBy(), event)) {
            return was;
        }
        String unit = EventPattern.component(event, "unit").orElseThrow().toString();
        UUID handler = EventPattern.component(event, "handler")
                .map(UUID.class::cast)
                .orElse(unit.equals(document.unit()) ? document.whose() : null);
        UUID record = envelope.aggregate();
        if (record.equals(document.id())) {
            return was.moved(unit, handler);
        }
        return Rule.in(rule.undoneBy(), event)
                ? was.givenBack(record, unit, handler)
                : was.movedBy(new Turn(record, unit, handler, null));
    }

    /** An open obligation gets one more cause, a stopped one begins anew, and a met one stays met. */
    private static Obligation startedAgain(Obligation was, ObligationsDocument document, Rule rule, Envelope envelope) {
        return switch (was.state()) {
            case OPEN -> was.with(cause(document, rule, envelope));
            case STOPPED -> started(document, rule, envelope);
            case MET -> was;
        };
    }

    private static Obligation ended(Obligation was, Rule rule, Envelope envelope) {
        CaseworkEvent event = envelope.event();
        Instant at = envelope.metadata().occurredAt();
        if (!was.isOpen()) {
            return was;
        } else if (Rule.in(rule.metBy(), event)) {
            return was.ended(State.MET, at, envelope.aggregate(), null);
        } else if (!Rule.in(rule.stoppedBy(), event)) {
            return was;
        }
        List<Cause> others = was.causes().stream()
                .filter(cause -> !cause.record().equals(envelope.aggregate()))
                .toList();
        boolean holds = !others.isEmpty() && others.size() < was.causes().size();
        return holds ? was.heldBy(others) : was.ended(State.STOPPED, at, envelope.aggregate(), reason(event));
    }

    private static @Nullable String reason(CaseworkEvent event) {
        return EventPattern.component(event, "reason")
                .or(() -> EventPattern.component(event, "result"))
                .map(Object::toString)
                .orElse(null);
    }

    private static Obligation started(ObligationsDocument document, Rule rule, Envelope envelope) {
        return Obligation.started(
                rule.id(), cause(document, rule, envelope), envelope.metadata().serviceTask());
    }

    /** A task of the client's file is the finding unit's; one of another record is that record's unit's. */
    private static Cause cause(ObligationsDocument document, Rule rule, Envelope envelope) {
        CaseworkEvent event = envelope.event();
        String name = rule.startedBy().stream()
                .filter(pattern -> pattern.matches(event))
                .findFirst()
                .orElseThrow()
                .name();
        Actor actor = envelope.metadata().actor();
        boolean whoever = document.of().equals(ObligationProjection.CLIENT);
        String unit = whoever ? actor.unit() : document.unit();
        UUID worker = whoever ? actor.id() : document.whose();
        String from = rule.countedFrom();
        if (from != null) {
            LocalDate day = (LocalDate) EventPattern.component(event, from).orElseThrow();
            return new Cause(envelope.aggregate(), name, day, null, unit, worker);
        }
        Instant at = envelope.metadata().occurredAt();
        return new Cause(envelope.aggregate(), name, StatutoryTime.day(at), at, unit, worker);
    }
}
