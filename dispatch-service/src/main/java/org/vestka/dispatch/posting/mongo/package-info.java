/** Where postings and batches are kept. */
@NullMarked
package org.vestka.dispatch.posting.mongo;

import org.jspecify.annotations.NullMarked;
