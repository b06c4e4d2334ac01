@NullMarked
package org.vestka.planted.layers.service;

import org.jspecify.annotations.NullMarked;
