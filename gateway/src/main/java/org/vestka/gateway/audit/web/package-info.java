/** The page on which an administrator reads and checks the trail. */
@NullMarked
package org.vestka.gateway.audit.web;

import org.jspecify.annotations.NullMarked;
