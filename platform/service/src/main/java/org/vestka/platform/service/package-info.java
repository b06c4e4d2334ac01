/** What makes a Spring Boot application a service of the house. */
@NullMarked
package org.vestka.platform.service;

import org.jspecify.annotations.NullMarked;
