/**
 * Guardians: people who stay with one prisoner. Who they are nobody knows; what they are told is public until a coordinator
 * approves them. Plain Java; pages, messages and the store lie beneath.
 */
@NullMarked
package org.vestka.assignment.guardians;

import org.jspecify.annotations.NullMarked;
