@NullMarked
package org.vestka.platform.images;

import org.jspecify.annotations.NullMarked;
