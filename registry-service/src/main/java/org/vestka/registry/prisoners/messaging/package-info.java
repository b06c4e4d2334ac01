/** What is said of prisoners on topics, and what is heard of their letters. */
@NullMarked
package org.vestka.registry.prisoners.messaging;

import org.jspecify.annotations.NullMarked;
