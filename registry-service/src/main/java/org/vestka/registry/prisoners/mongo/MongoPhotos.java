package org.vestka.registry.prisoners.mongo;

import java.util.List;
import java.util.Optional;
import org.vestka.platform.messaging.stored.Aggregates;
import org.vestka.platform.messaging.stored.Creation;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.prisoners.Photo;
import org.vestka.registry.prisoners.Photos;

/** A document a prisoner; a photograph is small enough to lie in it. */
public final class MongoPhotos implements Photos {
    private final Aggregates<Photo, Photo.Silence> photos;

    public MongoPhotos(StoredCollections stored) {
        this.photos = stored.silent("photos", Photo.class);
    }

    @Override
    public Optional<Photo> of(String prisonerId) {
        return photos.find(prisonerId).filter(Photo::isThere);
    }

    @Override
    public void keep(Photo photo) {
        if (photos.create(photo.prisonerId(), photo, List.of()) instanceof Creation.AlreadyThere) {
            photos.change(photo.prisonerId(), there -> there.replacedBy(photo));
        }
    }

    @Override
    public void takeDown(String prisonerId) {
        photos.change(prisonerId, Photo::takenDown);
    }
}
