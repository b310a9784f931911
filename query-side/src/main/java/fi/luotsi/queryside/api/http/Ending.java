package fi.luotsi.queryside.api.http;

import fi.luotsi.queryside.api.budget.Turns.Begun;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;

/** Ends work with its request: now, or when the request has been completed that goes on after its thread has left it. */
record Ending(Begun begun) implements AsyncListener {

    static void of(HttpServletRequest request, Begun begun) {
        if (request.isAsyncStarted()) {
            request.getAsyncContext().addListener(new Ending(begun));
        } else {
            begun.close();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        begun.close();
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
