/** Invitations in the store. */
@NullMarked
package org.vestka.registry.invitations.mongo;

import org.jspecify.annotations.NullMarked;
