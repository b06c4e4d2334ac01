/** Figures in the store, a document a week. */
@NullMarked
package org.vestka.registry.statistics.mongo;

import org.jspecify.annotations.NullMarked;
