package org.vestka.planted.classes.baking;

public sealed interface BreadEvent {
    final class BreadBaked implements BreadEvent {}
}
