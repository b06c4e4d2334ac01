/** What readers say is not right about a prisoner. Plain Java. */
@NullMarked
package org.vestka.registry.reports;

import org.jspecify.annotations.NullMarked;
