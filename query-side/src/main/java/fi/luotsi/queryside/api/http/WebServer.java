package fi.luotsi.queryside.api.http;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.ProtocolHandler;
import org.apache.tomcat.util.threads.VirtualThreadExecutor;
import org.apache.tomcat.websocket.server.WsSci;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the server's own answers like all others. */
@Configuration(proxyBeanMethods = false)
public class WebServer {

    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> ownAnswers() {
        return factory -> {
            factory.addConnectorCustomizers(WebServer::everyAnswer);
            // who sends a body slowly, or reads an answer slowly, keeps no thread from anybody
            factory.addProtocolHandlerCustomizers(handler -> handler.setExecutor(new VirtualThreadExecutor("http-")));
            factory.addConnectorCustomizers(WebServer::nothingUsedAgain);
            factory.addContextCustomizers(context ->
                    ((StandardHost) context.getParent()).setErrorReportValveClass(ServerProblems.class.getName()));
            // lets requests go on as WebSockets
            factory.addContextCustomizers(context -> context.addServletContainerInitializer(new WsSci(), null));
        };
    }

    /**
     * Where a stream breaks while it is written to, the server notes that in its response only after another thread may have ended the
     * request. Used again for another connection, that response would end somebody else's stream, and they would not be told.
     */
    private static void nothingUsedAgain(Connector connector) {
        ((AbstractProtocol<?>) connector.getProtocolHandler()).setProcessorCache(0);
    }

    private static void everyAnswer(Connector connector) {
        connector.addLifecycleListener(event -> {
            if (event.getType().equals(Lifecycle.AFTER_INIT_EVENT)) {
                ProtocolHandler protocol = connector.getProtocolHandler();
                protocol.setAdapter(new EveryAnswer(protocol.getAdapter()));
            }
        });
    }
}
