/** What is said of facilities on topics. */
@NullMarked
package org.vestka.registry.facilities.messaging;

import org.jspecify.annotations.NullMarked;
