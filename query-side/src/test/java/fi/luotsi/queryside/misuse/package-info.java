@NullMarked
package fi.luotsi.queryside.misuse;

import org.jspecify.annotations.NullMarked;
