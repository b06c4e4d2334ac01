@NullMarked
package org.vestka.embedded;

import org.jspecify.annotations.NullMarked;
