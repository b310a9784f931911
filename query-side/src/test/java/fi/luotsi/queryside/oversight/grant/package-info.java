@NullMarked
package fi.luotsi.queryside.oversight.grant;

import org.jspecify.annotations.NullMarked;
