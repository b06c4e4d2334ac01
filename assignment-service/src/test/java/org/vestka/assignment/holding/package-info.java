@NullMarked
package org.vestka.assignment.holding;

import org.jspecify.annotations.NullMarked;
