/** Clients: finding one, registering one, and their file. */
@NullMarked
package fi.luotsi.counsellorui.client;

import org.jspecify.annotations.NullMarked;
