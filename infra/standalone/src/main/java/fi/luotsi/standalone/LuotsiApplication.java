package fi.luotsi.standalone;

import fi.luotsi.standalone.stores.StoresInitializer;
import java.util.function.Consumer;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The Spring context of the whole program: every part of Luotsi on the class path, on the stores of a data folder. */
@SpringBootApplication(scanBasePackages = "fi.luotsi")
public class LuotsiApplication {

    /**
     * The program, ready to run.
     *
     * @param archiveLost told one sentence when the embedded archive has died and could not be started again
     */
    public static SpringApplication program(Consumer<String> archiveLost) {
        NoCallsHome.ensure();
        SpringApplication program = new SpringApplication(LuotsiApplication.class);
        program.setBannerMode(Banner.Mode.OFF);
        program.addInitializers(new StoresInitializer(archiveLost));
        return program;
    }
}
