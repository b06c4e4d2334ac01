@NullMarked
package org.vestka.planted.reaching.baking.web;

import org.jspecify.annotations.NullMarked;
