/** The desk: what people look at. It knows the service through GraphQL over HTTP alone, as any other client. */
@NullMarked
package fi.luotsi.counsellorui;

import org.jspecify.annotations.NullMarked;
