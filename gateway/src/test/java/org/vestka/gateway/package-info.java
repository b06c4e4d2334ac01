@NullMarked
package org.vestka.gateway;

import org.jspecify.annotations.NullMarked;
