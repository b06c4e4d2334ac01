/** The short opaque code that ties an answer on paper to the letter it answers. */
@NullMarked
package org.vestka.dispatch.replycode;

import org.jspecify.annotations.NullMarked;
