/** Where wrapped keys and the audit of their releases are kept. */
@NullMarked
package org.vestka.letter.keys.mongo;

import org.jspecify.annotations.NullMarked;
