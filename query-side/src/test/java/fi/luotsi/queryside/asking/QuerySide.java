package fi.luotsi.queryside.asking;

import fi.luotsi.kernel.append.Append;
import fi.luotsi.kernel.archive.Archive;
import fi.luotsi.kernel.database.Bell;
import fi.luotsi.kernel.envelope.EnvelopeCodec;
import fi.luotsi.kernel.keys.DataKeys;
import fi.luotsi.kernel.keys.LogKeys;
import fi.luotsi.kernel.keys.LogTokens;
import fi.luotsi.kernel.keys.SearchKey;
import fi.luotsi.kernelbeans.KernelConfiguration;
import fi.luotsi.queryside.authentication.LocalIssuer;
import fi.luotsi.queryside.authentication.TestIssuer;
import fi.luotsi.queryside.projection.ProjectionEngine;
import java.io.IOException;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** The query side alone, on the kernel's beans; commands are noted down instead of carried out. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(KernelConfiguration.class)
@ComponentScan(
        basePackages = "fi.luotsi.queryside",
        excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = QuerySide.OfTests.class))
class QuerySide {

    @Bean
    RetentionStandIn retentionRun() {
        return new RetentionStandIn();
    }

    @Bean
    static HeldBack heldBack() {
        return new HeldBack();
    }

    @Bean
    LocalIssuer localIssuer() {
        return TestIssuer.local();
    }

    @Bean
    NotedCommands notedCommands() {
        return new NotedCommands();
    }

    @Bean
    CommandGateway commandGateway(NotedCommands commands) {
        return DefaultCommandGateway.builder().commandBus(commands).build();
    }

    /** The storage of the command side. */
    @Bean
    Append append(EnvelopeCodec codec, DataKeys keys, SearchKey search, LogKeys logKeys, LogTokens logTokens) {
        return Append.of(codec, keys, search, logKeys, logTokens, new Bell(), new Bell());
    }

    @Bean
    Writer writer(
            DataSource archiveDatabase,
            EnvelopeCodec codec,
            DataKeys keys,
            Append append,
            Archive archive,
            Bell positioned,
            ProjectionEngine projections) {
        return new Writer(archiveDatabase, codec, keys, append, archive, positioned, projections);
    }

    @Bean
    UseRows useRows(DataSource archiveDatabase, LogKeys keys) {
        return new UseRows(archiveDatabase, keys);
    }

    @Bean
    GrantedRights grantedRights(DataSource archiveDatabase) {
        return new GrantedRights(archiveDatabase);
    }

    @Bean
    @Lazy
    Asking asking(Environment environment, GrantedRights rights) {
        return new Asking(environment.getRequiredProperty("local.server.port", Integer.class), rights);
    }

    /** Leaves out the parts of other tests. */
    static final class OfTests implements TypeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURI().toString().contains("/test-classes/");
        }
    }
}
