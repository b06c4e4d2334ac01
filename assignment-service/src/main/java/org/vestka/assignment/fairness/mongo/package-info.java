/** Where the record of draws is kept. */
@NullMarked
package org.vestka.assignment.fairness.mongo;

import org.jspecify.annotations.NullMarked;
