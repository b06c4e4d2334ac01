package org.vestka.assignment.holding;

/** The events of an aggregate that says nothing to other services: there are none. */
public enum Silence {}
