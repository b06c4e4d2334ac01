/** Who letters go to and where these people are now: own copies of what the registry says. */
@NullMarked
package org.vestka.dispatch.address;

import org.jspecify.annotations.NullMarked;
