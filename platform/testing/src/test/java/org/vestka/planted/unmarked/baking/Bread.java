package org.vestka.planted.unmarked.baking;

public final class Bread {}
