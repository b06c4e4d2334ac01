/** Reply sheets as they come back, made up: what tests and measurements scan instead of real people's answers. */
@NullMarked
package org.vestka.dispatch.scanning.sheets;

import org.jspecify.annotations.NullMarked;
