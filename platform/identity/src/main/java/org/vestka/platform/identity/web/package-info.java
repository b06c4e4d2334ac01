/** Identity at the edge of a service: who may reach which path, and who asks, as an argument of a controller. */
@NullMarked
package org.vestka.platform.identity.web;

import org.jspecify.annotations.NullMarked;
