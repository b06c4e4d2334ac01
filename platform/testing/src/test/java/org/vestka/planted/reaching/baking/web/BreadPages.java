package org.vestka.planted.reaching.baking.web;

import org.vestka.planted.reaching.baking.mongo.MongoBreads;

public final class BreadPages {
    public MongoBreads breads() {
        return new MongoBreads();
    }
}
