/** Everything in one process, to try it out: broker, store, mail catcher, the services and both doors. */
@NullMarked
package org.vestka.standalone;

import org.jspecify.annotations.NullMarked;
