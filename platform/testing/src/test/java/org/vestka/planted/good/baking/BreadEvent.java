package org.vestka.planted.good.baking;

public sealed interface BreadEvent {
    record BreadBaked(String id) implements BreadEvent {}
}
