@NullMarked
package org.vestka.assignment.fairness;

import org.jspecify.annotations.NullMarked;
