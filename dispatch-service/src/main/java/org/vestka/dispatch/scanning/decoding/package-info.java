/** What runs in the child process that alone touches uploaded bytes; it shares nothing with the service but two pipes. */
@NullMarked
package org.vestka.dispatch.scanning.decoding;

import org.jspecify.annotations.NullMarked;
