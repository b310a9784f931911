/** What every page has. */
@NullMarked
package fi.luotsi.counsellorui.page;

import org.jspecify.annotations.NullMarked;
