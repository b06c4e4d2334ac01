/** The shape of a service as rules that bite. */
@NullMarked
package org.vestka.platform.testing.shape;

import org.jspecify.annotations.NullMarked;
