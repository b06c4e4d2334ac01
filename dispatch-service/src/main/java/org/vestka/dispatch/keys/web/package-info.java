/** The call that asks for them. */
@NullMarked
package org.vestka.dispatch.keys.web;

import org.jspecify.annotations.NullMarked;
