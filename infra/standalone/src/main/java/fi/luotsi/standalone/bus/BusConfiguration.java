package fi.luotsi.standalone.bus;

import fi.luotsi.commandside.handling.BusConnection;
import fi.luotsi.kernel.casework.CaseworkCommand;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.env.Environment;
import org.springframework.util.function.SingletonSupplier;

/** How this copy of the program takes part in the bus; without one, commands stay in it. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:fi/luotsi/standalone/bus/defaults.properties")
class BusConfiguration {

    @Bean
    BusConnection busConnection(Environment environment, ObjectProvider<AxonServerConnectionManager> connections) {
        if (!Handshake.isOn(environment)) {
            return () -> true;
        }
        // the connector's beans need the command side's, which need this one
        Supplier<AxonServerConnectionManager> connector = SingletonSupplier.of(connections::getObject);
        return () -> connector.get().isConnected(connector.get().getDefaultContext());
    }

    /** All commands to one record go to one copy, which decides one after another. */
    @Bean
    RoutingStrategy byRecord() {
        return message -> message.getPayload() instanceof CaseworkCommand command
                ? command.aggregateId().toString()
                : message.getIdentifier();
    }

    /** Named {@code commands} among the health contributors. */
    @Bean
    HealthIndicator commandsHealthIndicator(BusConnection connection) {
        return new CommandsHealth(connection);
    }
}
