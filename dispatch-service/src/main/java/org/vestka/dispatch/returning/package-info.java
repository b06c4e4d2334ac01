/** What becomes of letters after they were posted, but for answers: returned mail, what was heard of, silence. */
@NullMarked
package org.vestka.dispatch.returning;

import org.jspecify.annotations.NullMarked;
