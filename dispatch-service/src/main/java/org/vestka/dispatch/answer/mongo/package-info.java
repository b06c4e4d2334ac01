/** Where answers and their scans are kept. */
@NullMarked
package org.vestka.dispatch.answer.mongo;

import org.jspecify.annotations.NullMarked;
