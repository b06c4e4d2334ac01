/** Where photographed cards are kept. */
@NullMarked
package org.vestka.dispatch.evening.mongo;

import org.jspecify.annotations.NullMarked;
