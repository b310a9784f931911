/** What the desk asks of the service. */
@NullMarked
package fi.luotsi.counsellorui.service;

import org.jspecify.annotations.NullMarked;
