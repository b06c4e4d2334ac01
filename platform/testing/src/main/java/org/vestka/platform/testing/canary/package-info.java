/** Looks for words that must be sealed in everything that a running system leaves on disks. */
@NullMarked
package org.vestka.platform.testing.canary;

import org.jspecify.annotations.NullMarked;
