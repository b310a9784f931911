/** Guidance episodes: one as a list of what the law asks for, in its order, and caseloads. */
@NullMarked
package fi.luotsi.counsellorui.episode;

import org.jspecify.annotations.NullMarked;
