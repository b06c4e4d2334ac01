/** The doors: public for writers, desk for volunteers; two processes of one artefact. */
@NullMarked
package org.vestka.gateway;

import org.jspecify.annotations.NullMarked;
