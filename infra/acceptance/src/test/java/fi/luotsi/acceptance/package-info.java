/** The program as its users meet it: the jar is started as a process and spoken to over HTTP. */
@NullMarked
package fi.luotsi.acceptance;

import org.jspecify.annotations.NullMarked;
