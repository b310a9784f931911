/** Parts that the documents of several records share. */
@NullMarked
package fi.luotsi.queryside.casework;

import org.jspecify.annotations.NullMarked;
