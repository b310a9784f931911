package fi.luotsi.standalone.demo.issuer;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;

/** The web part of the program with no stores behind it. */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            MongoAutoConfiguration.class,
            DataMongoAutoConfiguration.class,
            DataMongoRepositoriesAutoConfiguration.class
        },
        excludeName = {
            "org.axonframework.springboot.autoconfig.AxonAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration",
            "org.axonframework.springboot.autoconfig.AxonServerActuatorAutoConfiguration"
        })
@ComponentScan({"fi.luotsi.queryside.access", "fi.luotsi.queryside.pages", "fi.luotsi.standalone.demo.issuer"})
class WebOnly {

    static final String SAMPLE_SCHEMA =
            "spring.graphql.schema.locations=classpath:fi/luotsi/standalone/demo/issuer/sample/";
}
