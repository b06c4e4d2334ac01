@NullMarked
package org.vestka.platform.web;

import org.jspecify.annotations.NullMarked;
