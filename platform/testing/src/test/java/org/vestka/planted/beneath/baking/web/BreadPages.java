package org.vestka.planted.beneath.baking.web;

public final class BreadPages {}
