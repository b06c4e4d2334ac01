/** Where sealed addresses are kept. */
@NullMarked
package org.vestka.letter.contacts.mongo;

import org.jspecify.annotations.NullMarked;
