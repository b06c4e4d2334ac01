/** Where notices are kept until they are sent. */
@NullMarked
package org.vestka.dispatch.mail.mongo;

import org.jspecify.annotations.NullMarked;
