/** Reports in the store. */
@NullMarked
package org.vestka.registry.reports.mongo;

import org.jspecify.annotations.NullMarked;
