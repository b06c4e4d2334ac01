package org.vestka.planted.cycles.baking;

import org.vestka.planted.cycles.selling.Shop;

public final class Bread {
    public Object shop() {
        return new Shop();
    }
}
