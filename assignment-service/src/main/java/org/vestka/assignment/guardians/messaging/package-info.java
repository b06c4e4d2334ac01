/** What is said for guardians. */
@NullMarked
package org.vestka.assignment.guardians.messaging;

import org.jspecify.annotations.NullMarked;
