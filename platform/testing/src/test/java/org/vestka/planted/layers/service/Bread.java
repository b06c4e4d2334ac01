package org.vestka.planted.layers.service;

public final class Bread {}
