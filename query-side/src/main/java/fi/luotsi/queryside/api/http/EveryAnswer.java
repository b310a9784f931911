package fi.luotsi.queryside.api.http;

import fi.luotsi.queryside.authentication.PageHeaders;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * Stands where the server hands a request over, before every filter. What the server refuses by itself bears the headers of any other
 * answer; and nobody who has been answered is waited for long: of a body that was not asked for, what comes within a second is read, so that
 * the next request on the connection can follow, and where there is more to come, the connection ends.
 */
final class EveryAnswer implements Adapter {

    /** Of a body that was not asked for, the most bytes that are read. */
    private static final int MOST_UNREAD = 1 << 20;

    private static final long PATIENCE = Duration.ofSeconds(1).toNanos();
    private static final long LOOK_AGAIN = Duration.ofMillis(5).toNanos();

    private final Adapter next;

    EveryAnswer(Adapter next) {
        this.next = next;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        PageHeaders.OF_EVERY_ANSWER.forEach(response::setHeader);
        next.service(request, response);
        AtomicBoolean goesOn = new AtomicBoolean();
        request.action(ActionCode.ASYNC_IS_ASYNC, goesOn);
        if (!goesOn.get() && !isRead(request)) {
            // the rest, if there is one, is not waited for
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Whether all of the body comes; it is read. */
    private static boolean isRead(Request request) {
        Passed passed = new Passed();
        int left = MOST_UNREAD;
        long until = System.nanoTime() + PATIENCE;
        while (!isFinished(request) && left > 0) {
            request.action(ActionCode.AVAILABLE, true);
            if (request.getAvailable() <= 0) {
                if (System.nanoTime() - until > 0) {
                    return false;
                }
                LockSupport.parkNanos(LOOK_AGAIN);
                continue;
            }
            int read = read(request, passed);
            if (read < 0) {
                return false;
            }
            left -= read;
        }
        return left > 0;
    }

    /** The number of bytes; -1 where there are none, or they are no body. */
    private static int read(Request request, Passed passed) {
        try {
            return request.doRead(passed);
        } catch (IOException broken) {
            return -1;
        }
    }

    private static boolean isFinished(Request request) {
        AtomicBoolean finished = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, finished);
        return finished.get();
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return next.prepare(request, response);
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent status) throws Exception {
        return next.asyncDispatch(request, response, status);
    }

    @Override
    public void log(Request request, Response response, long time) {
        next.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        next.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return next.getDomain();
    }

    /** Takes bytes that nobody looks at. */
    private static final class Passed implements ApplicationBufferHandler {

        private ByteBuffer bytes = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }
}
