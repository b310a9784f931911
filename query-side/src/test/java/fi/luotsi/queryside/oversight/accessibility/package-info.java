@NullMarked
package fi.luotsi.queryside.oversight.accessibility;

import org.jspecify.annotations.NullMarked;
