/** What the program is, and what it does with people's data. */
@NullMarked
package fi.luotsi.counsellorui.about;

import org.jspecify.annotations.NullMarked;
