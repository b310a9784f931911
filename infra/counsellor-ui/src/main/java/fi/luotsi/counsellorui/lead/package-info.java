/** What a team lead looks after in their unit. */
@NullMarked
package fi.luotsi.counsellorui.lead;

import org.jspecify.annotations.NullMarked;
