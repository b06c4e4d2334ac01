package org.vestka.planted.cycles.selling;

import org.vestka.planted.cycles.baking.Bread;

public final class Shop {
    public Object bread() {
        return new Bread();
    }
}
