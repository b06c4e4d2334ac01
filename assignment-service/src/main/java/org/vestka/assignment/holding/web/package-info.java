/** Pages of the draw. */
@NullMarked
package org.vestka.assignment.holding.web;

import org.jspecify.annotations.NullMarked;
