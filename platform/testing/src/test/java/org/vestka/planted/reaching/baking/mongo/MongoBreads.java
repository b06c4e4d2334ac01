package org.vestka.planted.reaching.baking.mongo;

public final class MongoBreads {}
