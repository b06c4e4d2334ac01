/** The start page of the public door, and what this service has waiting for the desk's home. */
@NullMarked
package org.vestka.registry.start.web;

import org.jspecify.annotations.NullMarked;
