package fi.luotsi.kernelbeans;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * Everything that both sides need of the kernel: import this one class. It needs {@code spring.datasource.url}, and {@code
 * spring.datasource.username} and {@code spring.datasource.password} where the database asks for them.
 */
@Configuration(proxyBeanMethods = false)
@Import({ArchiveBeans.class, KeyBeans.class, ProofBeans.class, HealthBeans.class})
public class KernelConfiguration {}
