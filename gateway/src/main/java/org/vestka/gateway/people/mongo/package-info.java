/** Accounts, sessions and invitations in the desk's own database. */
@NullMarked
package org.vestka.gateway.people.mongo;

import org.jspecify.annotations.NullMarked;
