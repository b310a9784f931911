@NullMarked
package fi.luotsi.standalone.export;

import org.jspecify.annotations.NullMarked;
