/** The registrar's pages of imports. */
@NullMarked
package org.vestka.registry.importing.web;

import org.jspecify.annotations.NullMarked;
