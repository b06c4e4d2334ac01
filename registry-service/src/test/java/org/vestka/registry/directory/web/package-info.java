@NullMarked
package org.vestka.registry.directory.web;

import org.jspecify.annotations.NullMarked;
