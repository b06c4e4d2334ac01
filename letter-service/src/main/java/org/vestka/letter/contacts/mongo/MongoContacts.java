package org.vestka.letter.contacts.mongo;

import com.mongodb.client.model.ReplaceOptions;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.vestka.letter.contacts.Contact;
import org.vestka.letter.contacts.Contacts;
import org.vestka.platform.kernel.SealedText;

/** Contacts as {@code {_id, address, language}}, or {@code {_id, language, failed}}; nothing in them leads to a letter. */
final class MongoContacts implements Contacts {

    private static final String COLLECTION = "contacts";
    private static final String FAILED = "failed";

    private final MongoTemplate template;

    MongoContacts(MongoTemplate template) {
        this.template = template;
    }

    @Override
    public void keep(Contact contact) {
        Document id = new Document("_id", contact.contactId());
        Document document = new Document(id)
                .append("address", new Binary(contact.address().ciphertext()))
                .append("language", contact.language());
        template.execute(COLLECTION, contacts -> contacts.replaceOne(id, document, new ReplaceOptions().upsert(true)));
    }

    @Override
    public void forget(String contactId) {
        template.execute(COLLECTION, contacts -> contacts.deleteOne(new Document("_id", contactId)));
    }

    @Override
    public void doesNotWork(String contactId) {
        template.execute(
                COLLECTION,
                contacts -> contacts.updateOne(
                        new Document("_id", contactId),
                        new Document("$set", new Document(FAILED, true))
                                .append("$unset", new Document("address", ""))));
    }

    @Override
    public boolean failed(String contactId) {
        return found(contactId)
                .filter(contact -> contact.getBoolean(FAILED, false))
                .isPresent();
    }

    private Optional<Document> found(String contactId) {
        return Optional.ofNullable(template.execute(
                COLLECTION,
                contacts -> contacts.find(new Document("_id", contactId)).first()));
    }

    @Override
    public Optional<Contact> byId(String contactId) {
        return found(contactId)
                .filter(contact -> contact.containsKey("address"))
                .map(found -> new Contact(
                        contactId,
                        new SealedText(found.get("address", Binary.class).getData()),
                        found.getString("language")));
    }
}
