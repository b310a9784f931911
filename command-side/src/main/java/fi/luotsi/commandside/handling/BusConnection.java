package fi.luotsi.commandside.handling;

/** Whether commands can travel to other copies of the program at this moment. */
@FunctionalInterface
public interface BusConnection {

    boolean isUp();
}
