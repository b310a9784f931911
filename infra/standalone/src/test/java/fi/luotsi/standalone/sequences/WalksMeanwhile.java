package fi.luotsi.standalone.sequences;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Goes through one list after another, each as somebody who may, until it is told to end. */
final class WalksMeanwhile implements Runnable {

    private final List<SchemaList> lists;
    private final Running program;
    private final Edge edge;
    private final Random dice;
    private final List<String> wrong = new ArrayList<>();
    private int walks;
    private volatile boolean over;

    WalksMeanwhile(List<SchemaList> lists, Running program, Edge edge, long seed) {
        this.lists = lists;
        this.program = program;
        this.edge = edge;
        this.dice = new Random(seed);
    }

    @Override
    public void run() {
        while (!over) {
            SchemaList list = lists.get(dice.nextInt(lists.size()));
            Someone reader = list.readers().get(dice.nextInt(list.readers().size()));
            String found = new ListWalk(list, reader, program, edge, dice).wrong();
            if (!found.isEmpty()) {
                wrong.add(found);
            }
            walks++;
        }
    }

    void end() {
        over = true;
    }

    int walks() {
        return walks;
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }
}
