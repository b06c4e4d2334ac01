/** The operators' commands against a service on a real port. */
@NullMarked
package org.vestka.platform.messaging.parking.web;

import org.jspecify.annotations.NullMarked;
