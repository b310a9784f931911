/** Cases of suspected misuse of client data. */
@NullMarked
package fi.luotsi.queryside.oversight.misuse;

import org.jspecify.annotations.NullMarked;
