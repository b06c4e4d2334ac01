/** The pages of coming in, and of the administrator's list of people. */
@NullMarked
package org.vestka.gateway.people.web;

import org.jspecify.annotations.NullMarked;
