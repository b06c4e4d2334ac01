/** The registrar's pages of prisoners. */
@NullMarked
package org.vestka.registry.prisoners.web;

import org.jspecify.annotations.NullMarked;
