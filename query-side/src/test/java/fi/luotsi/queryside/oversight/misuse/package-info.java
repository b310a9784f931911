@NullMarked
package fi.luotsi.queryside.oversight.misuse;

import org.jspecify.annotations.NullMarked;
