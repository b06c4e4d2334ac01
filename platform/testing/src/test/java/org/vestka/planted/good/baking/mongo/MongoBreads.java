package org.vestka.planted.good.baking.mongo;

import org.bson.Document;
import org.vestka.planted.good.baking.Bread;

public final class MongoBreads {
    public Bread find(Document document) {
        return new Bread(document.getString("id"));
    }
}
