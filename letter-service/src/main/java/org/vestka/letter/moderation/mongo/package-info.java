/** Where the queue of moderators is kept. */
@NullMarked
package org.vestka.letter.moderation.mongo;

import org.jspecify.annotations.NullMarked;
