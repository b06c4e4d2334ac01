/**
 * The fair draw: who is proposed to a writer who asks "whom may I write to?". Plain Java, all in memory; the counter
 * document of the prisoner has the last word.
 */
@NullMarked
package org.vestka.assignment.draw;

import org.jspecify.annotations.NullMarked;
