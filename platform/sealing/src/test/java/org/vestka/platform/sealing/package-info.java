@NullMarked
package org.vestka.platform.sealing;

import org.jspecify.annotations.NullMarked;
