@NullMarked
package fi.luotsi.queryside.retention;

import org.jspecify.annotations.NullMarked;
