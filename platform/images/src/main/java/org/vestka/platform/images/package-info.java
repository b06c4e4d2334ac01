/**
 * Uploaded files are hostile: this process looks at their first bytes and at the size they claim; everything else happens in
 * a child process with little memory and little time that holds no key, no connection and no file.
 */
@NullMarked
package org.vestka.platform.images;

import org.jspecify.annotations.NullMarked;
