package org.vestka.planted.good.baking;

public record Bread(String id) {}
