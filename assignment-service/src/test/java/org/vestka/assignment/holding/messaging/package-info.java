@NullMarked
package org.vestka.assignment.holding.messaging;

import org.jspecify.annotations.NullMarked;
