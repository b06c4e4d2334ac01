/** The scanner's pages, and scans for other services. */
@NullMarked
package org.vestka.dispatch.answer.web;

import org.jspecify.annotations.NullMarked;
