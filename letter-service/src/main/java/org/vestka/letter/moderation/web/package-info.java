/** The pages of moderators. */
@NullMarked
package org.vestka.letter.moderation.web;

import org.jspecify.annotations.NullMarked;
