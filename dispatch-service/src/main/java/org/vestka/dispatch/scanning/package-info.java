/** Uploads that nobody trusts, made into pictures that people may look at. */
@NullMarked
package org.vestka.dispatch.scanning;

import org.jspecify.annotations.NullMarked;
