package fi.luotsi.queryside.asking;

import fi.luotsi.queryside.projection.Projection;
import java.lang.reflect.Modifier;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Holds a read model back, as a store would that is slow with one collection; or has it fail, as an event would that it cannot take. */
public final class HeldBack implements BeanPostProcessor {

    /** Others are asked for by their class, which is final. */
    private static final Set<String> CAN_BE = Set.of("obligation", "destruction");

    private volatile CountDownLatch gate = new CountDownLatch(0);

    private volatile String held = "";
    private volatile boolean failing;

    /** A model, {@code obligation} or {@code destruction}, takes no events until it is released. */
    public void hold(String model) {
        gate = new CountDownLatch(1);
        held = model;
    }

    /** Freezes the documents whose events come next. */
    public void fail(String model) {
        failing = true;
        held = model;
    }

    public void release() {
        failing = false;
        held = "";
        gate.countDown();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof Projection<?> projection) || !CAN_BE.contains(projection.name())) {
            return bean;
        }
        String model = projection.name();
        ProxyFactory proxy = new ProxyFactory(bean);
        proxy.setProxyTargetClass(!Modifier.isFinal(bean.getClass().getModifiers()));
        proxy.addAdvice((MethodInterceptor) call -> {
            if (call.getMethod().getName().equals("fold") && held.equals(model)) {
                gate.await();
                if (failing) {
                    throw new IllegalStateException("as the test wants it");
                }
            }
            return call.proceed();
        });
        return proxy.getProxy();
    }
}
