/**
 * Places that are held for writers: who is given to whom, for how long, and how many letters everyone has. Plain Java;
 * pages, messages and the store lie beneath.
 */
@NullMarked
package org.vestka.assignment.holding;

import org.jspecify.annotations.NullMarked;
