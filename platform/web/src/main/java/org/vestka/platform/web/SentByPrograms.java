package org.vestka.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of a POST that a program sends it and not a form of ours, so that it brings no token of a session. Only for what its
 * own address entitles to, and what does no harm when somebody else's page makes a browser send it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SentByPrograms {}
