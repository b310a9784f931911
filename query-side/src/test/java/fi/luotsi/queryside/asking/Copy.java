package fi.luotsi.queryside.asking;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Another copy of the program on the stores of the first. */
public record Copy(ConfigurableApplicationContext context) implements AutoCloseable {

    private static final String[] SAME = {
        "spring.datasource.url",
        "spring.mongodb.uri",
        "luotsi.data",
        "luotsi.access.recent",
        "luotsi.recording.patience",
        "luotsi.live.pace",
        "luotsi.projections.guarded"
    };

    public static Copy of(Environment first) {
        return new Copy(new SpringApplicationBuilder(QuerySide.class)
                .properties(Stream.concat(
                                Stream.of("server.port=0"),
                                Stream.of(SAME)
                                        .map(name ->
                                                name + "=" + Objects.requireNonNull(first.getProperty(name), name)))
                        .toArray(String[]::new))
                .run());
    }

    public Asking asking() {
        return context.getBean(Asking.class);
    }

    public Writer archive() {
        return context.getBean(Writer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
