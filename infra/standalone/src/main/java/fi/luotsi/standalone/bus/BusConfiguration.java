package fi.luotsi.standalone.bus;

import fi.luotsi.commandside.handling.BusConnection;
import fi.luotsi.kernel.casework.CaseworkCommand;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** How this copy of the program takes part in the bus; without one, commands stay in it. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:fi/luotsi/standalone/bus/defaults.properties")
class BusConfiguration {

    @Bean
    BusConnection busConnection(ObjectProvider<AxonServerConnectionManager> connections) {
        // the connector's beans need the command side's, which need this one
        return () -> {
            AxonServerConnectionManager connection = connections.getIfAvailable();
            return connection == null || connection.isConnected(connection.getDefaultContext());
        };
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
