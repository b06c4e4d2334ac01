package org.vestka.planted.good.baking.web;

import org.springframework.stereotype.Controller;
import org.vestka.planted.good.baking.Bread;

@Controller
public final class BreadPages {
    public Bread show() {
        return new Bread("1");
    }
}
