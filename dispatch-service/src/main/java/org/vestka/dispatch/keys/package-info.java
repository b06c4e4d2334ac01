/** Data keys of threads, released by the letter-service for one purpose at a time. */
@NullMarked
package org.vestka.dispatch.keys;

import org.jspecify.annotations.NullMarked;
