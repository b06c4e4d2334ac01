/** Where the copies of prisoners and facilities are kept. */
@NullMarked
package org.vestka.dispatch.address.mongo;

import org.jspecify.annotations.NullMarked;
