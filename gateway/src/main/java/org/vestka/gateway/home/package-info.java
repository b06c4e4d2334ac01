/** The desk's home: what waits, asked of each service. */
@NullMarked
package org.vestka.gateway.home;

import org.jspecify.annotations.NullMarked;
