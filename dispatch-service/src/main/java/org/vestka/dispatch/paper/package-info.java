/** Everything that leaves a printer: letter sheets, reply sheets, envelopes. */
@NullMarked
package org.vestka.dispatch.paper;

import org.jspecify.annotations.NullMarked;
