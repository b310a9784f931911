package fi.luotsi.commandside;

import fi.luotsi.commandside.archive.ArchiveConfiguration;
import fi.luotsi.commandside.handling.HandlingConfiguration;
import fi.luotsi.commandside.policy.PolicyConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Everything of the command side: import this one class, and the kernel's beans. */
@Configuration(proxyBeanMethods = false)
@Import({ArchiveConfiguration.class, HandlingConfiguration.class, PolicyConfiguration.class})
public class CommandSideConfiguration {}
