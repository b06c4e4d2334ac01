/**
 * What is sealed, with which key, and for which place. One format (Google Tink) for stores and topics; a ciphertext that
 * was moved to another field, row or service does not open.
 */
@NullMarked
package org.vestka.platform.sealing;

import org.jspecify.annotations.NullMarked;
