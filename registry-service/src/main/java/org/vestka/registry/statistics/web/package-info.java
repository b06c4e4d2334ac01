/** Pages of figures, drawn by the server. */
@NullMarked
package org.vestka.registry.statistics.web;

import org.jspecify.annotations.NullMarked;
