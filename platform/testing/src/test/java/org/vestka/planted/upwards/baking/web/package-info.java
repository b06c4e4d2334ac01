@NullMarked
package org.vestka.planted.upwards.baking.web;

import org.jspecify.annotations.NullMarked;
