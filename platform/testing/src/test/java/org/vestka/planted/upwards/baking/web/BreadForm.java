package org.vestka.planted.upwards.baking.web;

public final class BreadForm {}
