/** The shell of every page: layout, forms, words in three languages, errors, and what keeps bad input out. */
@NullMarked
package org.vestka.platform.web;

import org.jspecify.annotations.NullMarked;
