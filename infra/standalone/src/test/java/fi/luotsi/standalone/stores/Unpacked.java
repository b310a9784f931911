package fi.luotsi.standalone.stores;

import java.nio.file.Path;

/** PostgreSQL's programs, unpacked once for all tests of the module. */
final class Unpacked {

    static final Path PROGRAMS = Path.of("target", "postgresql").toAbsolutePath();

    private Unpacked() {}
}
