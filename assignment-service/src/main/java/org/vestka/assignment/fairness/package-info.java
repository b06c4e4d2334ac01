/**
 * Shows that the draw is fair: a record of draws without anything personal, and the figures that anyone can take from it
 * again. Plain Java; pages and the store lie beneath.
 */
@NullMarked
package org.vestka.assignment.fairness;

import org.jspecify.annotations.NullMarked;
