@NullMarked
package org.vestka.planted.good.baking.web;

import org.jspecify.annotations.NullMarked;
