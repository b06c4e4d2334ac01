/** The trail of what was done at the desk, each entry bound to the one before. */
@NullMarked
package org.vestka.gateway.audit;

import org.jspecify.annotations.NullMarked;
