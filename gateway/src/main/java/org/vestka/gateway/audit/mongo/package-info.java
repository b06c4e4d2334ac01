/** The trail in the desk's own database. */
@NullMarked
package org.vestka.gateway.audit.mongo;

import org.jspecify.annotations.NullMarked;
