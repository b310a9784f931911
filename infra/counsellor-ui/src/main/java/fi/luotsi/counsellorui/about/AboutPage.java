package fi.luotsi.counsellorui.about;

import fi.luotsi.counsellorui.DeskSettings;
import org.jspecify.annotations.Nullable;

/**
 * What the program is.
 *
 * @param version of the program; null where it runs from a folder of classes, which bears none
 */
public record AboutPage(@Nullable String version) {

    static AboutPage ofThisProgram() {
        return new AboutPage(DeskSettings.class.getPackage().getImplementationVersion());
    }
}
