/** Pages of invitations. */
@NullMarked
package org.vestka.registry.invitations.web;

import org.jspecify.annotations.NullMarked;
