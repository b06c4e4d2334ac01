/** Letters on their way onto paper and to the post: waiting, batches, printing, posting. */
@NullMarked
package org.vestka.dispatch.posting;

import org.jspecify.annotations.NullMarked;
