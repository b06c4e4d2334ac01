/** Volunteers: their accounts and roles, how they come in, and how long they stay. */
@NullMarked
package org.vestka.gateway.people;

import org.jspecify.annotations.NullMarked;
