/** What operators do with parked records, over HTTP and from a shell. */
@NullMarked
package org.vestka.platform.messaging.parking.web;

import org.jspecify.annotations.NullMarked;
