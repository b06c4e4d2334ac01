/** Where they are kept. */
@NullMarked
package org.vestka.dispatch.unsuremail.mongo;

import org.jspecify.annotations.NullMarked;
