package fi.luotsi.queryside.asking;

import java.util.concurrent.CountDownLatch;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Holds the read model of obligations back, as a store would that is slow with one collection; or has it fail, as an event would that it cannot take. */
public final class HeldBack implements BeanPostProcessor {

    private volatile CountDownLatch gate = new CountDownLatch(0);

    private volatile boolean failing;

    public void hold() {
        gate = new CountDownLatch(1);
    }

    /** Freezes the documents whose events come next. */
    public void fail() {
        failing = true;
    }

    public void release() {
        failing = false;
        gate.countDown();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!name.equals("obligationProjection")) {
            return bean;
        }
        ProxyFactory held = new ProxyFactory(bean);
        held.setProxyTargetClass(true);
        held.addAdvice((MethodInterceptor) call -> {
            if (call.getMethod().getName().equals("fold")) {
                gate.await();
                if (failing) {
                    throw new IllegalStateException("as the test wants it");
                }
            }
            return call.proceed();
        });
        return held.getProxy();
    }
}
