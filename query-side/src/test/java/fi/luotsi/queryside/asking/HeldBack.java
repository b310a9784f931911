package fi.luotsi.queryside.asking;

import java.util.concurrent.CountDownLatch;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Holds the read model of obligations back, as a store would that is slow with one collection. */
public final class HeldBack implements BeanPostProcessor {

    private volatile CountDownLatch gate = new CountDownLatch(0);

    public void hold() {
        gate = new CountDownLatch(1);
    }

    public void release() {
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
            }
            return call.proceed();
        });
        return held.getProxy();
    }
}
