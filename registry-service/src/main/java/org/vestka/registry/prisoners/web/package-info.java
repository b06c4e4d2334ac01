/** The public pages and the registrar's pages of prisoners, and the JSON API. */
@NullMarked
package org.vestka.registry.prisoners.web;

import org.jspecify.annotations.NullMarked;
