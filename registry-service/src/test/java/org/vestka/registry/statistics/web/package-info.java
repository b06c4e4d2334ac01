@NullMarked
package org.vestka.registry.statistics.web;

import org.jspecify.annotations.NullMarked;
