@NullMarked
package fi.luotsi.queryside.grant;

import org.jspecify.annotations.NullMarked;
