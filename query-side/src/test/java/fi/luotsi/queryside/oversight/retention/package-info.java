@NullMarked
package fi.luotsi.queryside.oversight.retention;

import org.jspecify.annotations.NullMarked;
