package org.vestka.planted.names.baking;

public final class BreadHelper {}
