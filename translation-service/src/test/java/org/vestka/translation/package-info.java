@NullMarked
package org.vestka.translation;

import org.jspecify.annotations.NullMarked;
