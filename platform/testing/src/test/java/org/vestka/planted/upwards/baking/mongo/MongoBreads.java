package org.vestka.planted.upwards.baking.mongo;

import org.vestka.planted.upwards.baking.web.BreadForm;

public final class MongoBreads {
    public BreadForm form() {
        return new BreadForm();
    }
}
