/** OpenPGP for people who gave a public key: checked when it is given, used when a mail leaves. */
@NullMarked
package org.vestka.platform.openpgp;

import org.jspecify.annotations.NullMarked;
