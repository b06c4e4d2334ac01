@NullMarked
package org.vestka.registry.facilities.web;

import org.jspecify.annotations.NullMarked;
