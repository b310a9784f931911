@NullMarked
package fi.luotsi.standalone;

import org.jspecify.annotations.NullMarked;
