@NullMarked
package org.vestka.assignment.guardians;

import org.jspecify.annotations.NullMarked;
