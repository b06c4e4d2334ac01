package org.vestka.planted.technology.baking;

import org.springframework.stereotype.Component;

@Component
public final class Bread {}
