/** What answers of many documents have in common. */
@NullMarked
package fi.luotsi.counsellorui.answer;

import org.jspecify.annotations.NullMarked;
