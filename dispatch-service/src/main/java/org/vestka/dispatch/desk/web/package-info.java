/** What all pages of the dispatcher's desk have in common. */
@NullMarked
package org.vestka.dispatch.desk.web;

import org.jspecify.annotations.NullMarked;
