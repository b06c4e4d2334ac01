@NullMarked
package org.vestka.platform.identity;

import org.jspecify.annotations.NullMarked;
