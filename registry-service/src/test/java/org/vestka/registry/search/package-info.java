@NullMarked
package org.vestka.registry.search;

import org.jspecify.annotations.NullMarked;
