package org.vestka.planted.openfamily.baking;

public interface BreadEvent {
    record BreadBaked(String id) implements BreadEvent {}
}
