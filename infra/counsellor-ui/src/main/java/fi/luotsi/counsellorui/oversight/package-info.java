/** How client data are used and changed: histories, logs, proofs, cases of suspected misuse, supervision packs. */
@NullMarked
package fi.luotsi.counsellorui.oversight;

import org.jspecify.annotations.NullMarked;
