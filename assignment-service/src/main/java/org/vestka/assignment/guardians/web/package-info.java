/** Pages of guardians, and of the coordinators who approve them. */
@NullMarked
package org.vestka.assignment.guardians.web;

import org.jspecify.annotations.NullMarked;
