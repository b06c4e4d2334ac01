/** Identities for the tests of services; used by no code that runs in production. */
@NullMarked
package org.vestka.platform.identity.testing;

import org.jspecify.annotations.NullMarked;
