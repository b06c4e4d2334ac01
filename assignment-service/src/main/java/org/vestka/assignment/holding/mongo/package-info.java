/** How places and assignments are stored; the envelope is the platform's. */
@NullMarked
package org.vestka.assignment.holding.mongo;

import org.jspecify.annotations.NullMarked;
