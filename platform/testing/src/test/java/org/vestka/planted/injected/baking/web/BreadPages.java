package org.vestka.planted.injected.baking.web;

import org.springframework.beans.factory.annotation.Autowired;

public final class BreadPages {
    @Autowired
    Object breads = new Object();
}
