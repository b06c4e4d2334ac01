@NullMarked
package org.vestka.planted.injected.baking.web;

import org.jspecify.annotations.NullMarked;
