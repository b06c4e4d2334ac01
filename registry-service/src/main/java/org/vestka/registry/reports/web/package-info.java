/** Pages of reports. */
@NullMarked
package org.vestka.registry.reports.web;

import org.jspecify.annotations.NullMarked;
