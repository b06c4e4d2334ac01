@NullMarked
package org.vestka.planted.cycles.selling;

import org.jspecify.annotations.NullMarked;
