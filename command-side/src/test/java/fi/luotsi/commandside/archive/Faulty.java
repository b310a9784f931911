package fi.luotsi.commandside.archive;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database whose connection is lost at a chosen step: before the step was done, or after it and before the answer came. A step is
 * a message over the network; the server undoes what it had not committed by then. One object is for one thread.
 */
final class Faulty extends DelegatingDataSource {

    private static final Set<String> STEPS =
            Set.of("executeQuery", "executeUpdate", "executeBatch", "commit", "setAutoCommit");

    private int left = Integer.MAX_VALUE;
    private boolean afterwards;
    private @Nullable Runnable meanwhile;

    Faulty(DataSource whole) {
        super(whole);
    }

    /** The connection is lost at the step after so many others, once. */
    void loseAfter(int steps, boolean done) {
        left = steps;
        afterwards = done;
        meanwhile = null;
    }

    /** Something else happens between two steps, once. */
    void meanwhile(int steps, Runnable something) {
        left = steps;
        meanwhile = something;
    }

    void heal() {
        left = Integer.MAX_VALUE;
        meanwhile = null;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (left == 0 && meanwhile == null && !afterwards) {
            heal();
            throw new SQLException("no connection", "08001");
        }
        return new Session(super.getConnection()).proxy();
    }

    private final class Session {

        private final Connection real;
        private boolean lost;

        Session(Connection real) {
            this.real = real;
        }

        Connection proxy() {
            return proxied(Connection.class, real);
        }

        private <T> T proxied(Class<T> type, Object target) {
            InvocationHandler handler = (_, method, arguments) -> call(target, method, arguments);
            return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
        }

        private @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
            if (lost && method.getName().equals("isClosed")) {
                return true;
            } else if (lost && !method.getName().equals("close")) {
                throw gone();
            }
            boolean now = STEPS.contains(method.getName()) && left-- == 0;
            Runnable event = meanwhile;
            if (now && event != null) {
                heal();
                event.run();
                now = false;
            }
            if (now && !afterwards) {
                throw lose();
            }
            Object answer = invoke(target, method, arguments);
            if (now) {
                throw lose();
            }
            return answer instanceof PreparedStatement ? proxied(PreparedStatement.class, answer) : answer;
        }

        private SQLException lose() throws SQLException {
            heal();
            lost = true;
            if (!real.getAutoCommit()) {
                real.rollback();
                real.setAutoCommit(true);
            }
            return gone();
        }

        private static SQLException gone() {
            return new SQLException("the connection is lost", "08006");
        }

        private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
                throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() == null ? e : e.getCause();
            }
        }
    }
}
