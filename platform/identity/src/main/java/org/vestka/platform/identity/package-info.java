/** Short-lived signed tokens that say who asks: a visitor or a volunteer at a door, or another service. */
@NullMarked
package org.vestka.platform.identity;

import org.jspecify.annotations.NullMarked;
