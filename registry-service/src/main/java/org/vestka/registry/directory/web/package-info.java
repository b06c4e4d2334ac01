/** The public pages of prisoners, and the same as JSON. */
@NullMarked
package org.vestka.registry.directory.web;

import org.jspecify.annotations.NullMarked;
