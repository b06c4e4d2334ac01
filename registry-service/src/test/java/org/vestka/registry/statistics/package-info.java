@NullMarked
package org.vestka.registry.statistics;

import org.jspecify.annotations.NullMarked;
