@NullMarked
package org.vestka.planted.beneath.baking.web;

import org.jspecify.annotations.NullMarked;
