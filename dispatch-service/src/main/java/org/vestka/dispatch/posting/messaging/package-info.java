/** What postings hear and say. */
@NullMarked
package org.vestka.dispatch.posting.messaging;

import org.jspecify.annotations.NullMarked;
