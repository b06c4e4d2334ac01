/** What is measured, each beside a peer or the limit in the same run; {@code ./vestka benchmark} runs them. */
@NullMarked
package org.vestka.benchmarks;

import org.jspecify.annotations.NullMarked;
