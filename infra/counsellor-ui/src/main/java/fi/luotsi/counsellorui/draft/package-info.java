/** What somebody typed without a connection, and how their device keeps it. */
@NullMarked
package fi.luotsi.counsellorui.draft;

import org.jspecify.annotations.NullMarked;
