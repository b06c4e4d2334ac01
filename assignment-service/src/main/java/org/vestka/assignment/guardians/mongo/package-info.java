/** Where guardianships and sealed addresses are kept. */
@NullMarked
package org.vestka.assignment.guardians.mongo;

import org.jspecify.annotations.NullMarked;
