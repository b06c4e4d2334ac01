@NullMarked
package org.vestka.assignment.draw;

import org.jspecify.annotations.NullMarked;
