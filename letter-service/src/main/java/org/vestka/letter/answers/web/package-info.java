/** The pages on which a writer reads an answer. */
@NullMarked
package org.vestka.letter.answers.web;

import org.jspecify.annotations.NullMarked;
