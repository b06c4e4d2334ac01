package org.vestka.planted.beneath.baking;

import org.vestka.planted.beneath.baking.web.BreadPages;

public final class Bread {
    public BreadPages pages() {
        return new BreadPages();
    }
}
