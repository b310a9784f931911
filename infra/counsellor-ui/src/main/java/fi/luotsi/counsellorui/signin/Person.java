package fi.luotsi.counsellorui.signin;

import fi.luotsi.counsellorui.service.Capacity;
import java.io.Serializable;
import java.util.List;

/**
 * Who is signed in, as the service has told.
 *
 * @param id as their token has it
 * @param role their role, in words
 * @param unit their unit, in words
 * @param capacity in what they act, where a page does not need another purpose
 * @param purposes for what their role may ask, the usual purpose first
 * @param operations what they may ask and do
 * @param rights everything that they could act in
 */
public record Person(
        String id,
        String name,
        String role,
        String unit,
        Capacity capacity,
        List<Choice> purposes,
        List<String> operations,
        List<HeldRight> rights)
        implements Serializable {

    /** A code and its words. */
    public record Choice(String code, String label) implements Serializable {}

    /** A right that the person holds. */
    public record HeldRight(Choice role, Choice unit, List<Choice> serviceTasks, List<Choice> purposes)
            implements Serializable {

        boolean isOf(Capacity capacity) {
            return role.code().equals(capacity.role()) && unit.code().equals(capacity.unit());
        }
    }

    /** Whether they may ask the query, or do what the mutation does. */
    public boolean may(String operation) {
        return operations.contains(operation);
    }

    public boolean has(String purpose) {
        return purposes.stream().anyMatch(each -> each.code().equals(purpose));
    }

    /** For what, and in which service task, somebody acts in that capacity: in words. */
    public String told(Capacity acting) {
        String purpose = label(purposes, acting.purpose());
        String task = rights.stream()
                .filter(right -> right.isOf(acting))
                .findFirst()
                .map(right -> label(right.serviceTasks(), acting.serviceTask()))
                .orElse("");
        return task.isEmpty() ? purpose : purpose + " · " + task;
    }

    private static String label(List<Choice> choices, String code) {
        return choices.stream()
                .filter(each -> each.code().equals(code))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }
}
