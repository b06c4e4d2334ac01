/** What runs in the child process. */
@NullMarked
package org.vestka.platform.images.decoding;

import org.jspecify.annotations.NullMarked;
