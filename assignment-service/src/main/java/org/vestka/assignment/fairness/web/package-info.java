/** The page about the draw, and its record for machines. */
@NullMarked
package org.vestka.assignment.fairness.web;

import org.jspecify.annotations.NullMarked;
