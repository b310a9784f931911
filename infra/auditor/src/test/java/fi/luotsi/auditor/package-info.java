@NullMarked
package fi.luotsi.auditor;

import org.jspecify.annotations.NullMarked;
