@NullMarked
package org.vestka.letter.correspondence.messaging;

import org.jspecify.annotations.NullMarked;
