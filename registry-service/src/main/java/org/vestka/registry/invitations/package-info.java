/** Links by which chosen people reach somebody who wants privacy. Plain Java. */
@NullMarked
package org.vestka.registry.invitations;

import org.jspecify.annotations.NullMarked;
