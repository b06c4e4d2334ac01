/** Which service answers which path, and how a request gets there. */
@NullMarked
package org.vestka.gateway.routing;

import org.jspecify.annotations.NullMarked;
