package org.vestka.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.vestka.letter.contacts.Contact;
import org.vestka.letter.contacts.Contacts;
import org.vestka.letter.correspondence.Correspondent;
import org.vestka.letter.correspondence.Correspondents;
import org.vestka.letter.correspondence.DraftEvent;
import org.vestka.letter.correspondence.KeptDraft;
import org.vestka.letter.correspondence.KeptDrafts;
import org.vestka.letter.correspondence.Letter;
import org.vestka.letter.correspondence.LetterEvent;
import org.vestka.letter.correspondence.LetterRefusal;
import org.vestka.letter.correspondence.Letters;
import org.vestka.letter.correspondence.Pictures;
import org.vestka.letter.correspondence.Receipts;
import org.vestka.letter.keys.DataKeys;
import org.vestka.letter.keys.Release;
import org.vestka.letter.keys.Releases;
import org.vestka.letter.moderation.WaitingLetter;
import org.vestka.letter.moderation.WaitingLetters;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.kernel.SealedText;
import org.vestka.platform.sealing.DataKey;
import org.vestka.platform.sealing.WordCode;

/** The edges of the domain in memory, for tests of the domain without Spring; the domain itself is the real one. */
public final class InMemoryHouse {

    public final Map<String, Letter> letters = new HashMap<>();
    public final Map<String, KeptDraft> drafts = new HashMap<>();
    public final List<LetterEvent> said = new ArrayList<>();
    public final Map<String, DataKey> keys = new HashMap<>();
    public final Map<String, Contact> contacts = new HashMap<>();
    public final Map<String, SealedText> pictures = new HashMap<>();
    public final Set<String> failedContacts = new HashSet<>();
    public final Map<String, WaitingLetter> queue = new HashMap<>();
    public final Map<WordCode, String> receipts = new HashMap<>();
    public final Map<String, Correspondent> prisoners = new HashMap<>();
    public final List<Release> releases = new ArrayList<>();

    /** The name of a step that fails once when it comes; null for none. */
    public @Nullable String breaksAt;

    private Instant now = LetterFixture.MONDAY;

    /** A step of the store that a test made fail. */
    public static final class Broken extends RuntimeException {
        Broken(String step) {
            super(step);
        }
    }

    public void itIs(Instant moment) {
        now = moment;
    }

    public Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    private void step(String name) {
        if (name.equals(breaksAt)) {
            breaksAt = null;
            throw new Broken(name);
        }
    }

    public Letters letters() {
        return new Letters() {
            @Override
            public Optional<Letter> byId(String letterId) {
                return Optional.ofNullable(letters.get(letterId));
            }

            @Override
            public boolean add(Letter letter, List<LetterEvent> events) {
                step("letter");
                if (letters.putIfAbsent(letter.letterId(), letter) != null) {
                    return false;
                }
                said.addAll(events);
                return true;
            }

            @Override
            public Decision<Letter, LetterEvent, LetterRefusal> change(
                    String letterId, Function<Letter, Decision<Letter, LetterEvent, LetterRefusal>> decide) {
                Letter known = letters.get(letterId);
                if (known == null) {
                    return Decision.refused(LetterRefusal.UNKNOWN);
                }
                Decision<Letter, LetterEvent, LetterRefusal> decision = decide.apply(known);
                if (decision instanceof Decision.Changed<Letter, LetterEvent, LetterRefusal>(Letter next, var events)) {
                    letters.put(letterId, next);
                    said.addAll(events);
                }
                return decision;
            }
        };
    }

    public KeptDrafts drafts() {
        return new KeptDrafts() {
            @Override
            public Optional<KeptDraft> byId(String letterId) {
                return Optional.ofNullable(drafts.get(letterId));
            }

            @Override
            public boolean add(KeptDraft draft, List<DraftEvent> events) {
                return drafts.putIfAbsent(draft.letterId(), draft) == null;
            }

            @Override
            public void change(
                    String letterId, Function<KeptDraft, Decision<KeptDraft, DraftEvent, LetterRefusal>> decide) {
                byId(letterId).map(decide).ifPresent(decision -> {
                    if (decision instanceof Decision.Changed<KeptDraft, DraftEvent, LetterRefusal>(var next, var _)) {
                        drafts.put(letterId, next);
                    }
                });
            }
        };
    }

    public Receipts receipts() {
        return new Receipts() {
            @Override
            public void open(WordCode code, String letterId) {
                step("receipt");
                receipts.put(code, letterId);
            }

            @Override
            public Optional<String> letterOf(WordCode code) {
                return Optional.ofNullable(receipts.get(code));
            }
        };
    }

    public Correspondents correspondents() {
        return prisonerId -> Optional.ofNullable(prisoners.get(prisonerId));
    }

    public DataKeys keys() {
        return new DataKeys() {
            @Override
            public DataKey forWriting(String threadId) {
                step("key");
                return keys.computeIfAbsent(threadId, thread -> DataKey.fresh());
            }

            @Override
            public Optional<DataKey> byThread(String threadId) {
                return Optional.ofNullable(keys.get(threadId));
            }
        };
    }

    public Releases releases() {
        return releases::add;
    }

    public Contacts contacts() {
        return new Contacts() {
            @Override
            public void keep(Contact contact) {
                step("contact");
                contacts.put(contact.contactId(), contact);
            }

            @Override
            public void forget(String contactId) {
                contacts.remove(contactId);
            }

            @Override
            public void doesNotWork(String contactId) {
                if (contacts.remove(contactId) != null) {
                    failedContacts.add(contactId);
                }
            }

            @Override
            public Optional<Contact> byId(String contactId) {
                return Optional.ofNullable(contacts.get(contactId));
            }

            @Override
            public boolean failed(String contactId) {
                return failedContacts.contains(contactId);
            }
        };
    }

    public Pictures pictures() {
        return new Pictures() {
            @Override
            public void keep(String letterId, SealedText picture) {
                step("picture");
                pictures.put(letterId, picture);
            }

            @Override
            public Optional<SealedText> find(String letterId) {
                return Optional.ofNullable(pictures.get(letterId));
            }

            @Override
            public boolean has(String letterId) {
                return pictures.containsKey(letterId);
            }

            @Override
            public void remove(String letterId) {
                pictures.remove(letterId);
            }
        };
    }

    public WaitingLetters queue() {
        return new WaitingLetters() {
            @Override
            public void waits(String letterId, boolean flagged) {
                step("queue");
                queue.putIfAbsent(letterId, new WaitingLetter(letterId, now, flagged, null, null));
            }

            @Override
            public Page<WaitingLetter> pageFor(String person, int number) {
                return new Page<>(List.copyOf(queue.values()), number, 25, queue.size());
            }

            @Override
            public long count() {
                return queue.size();
            }

            @Override
            public Optional<WaitingLetter> byId(String letterId) {
                return Optional.ofNullable(queue.get(letterId));
            }

            @Override
            public boolean claim(String letterId, String person) {
                WaitingLetter entry = queue.get(letterId);
                if (entry == null || entry.claimedBy() != null && !entry.claimedBy(person)) {
                    return false;
                }
                queue.put(
                        letterId,
                        new WaitingLetter(letterId, entry.since(), entry.flagged(), entry.firstReader(), person));
                return true;
            }

            @Override
            public void giveBack(String letterId, String person) {
                queue.computeIfPresent(
                        letterId,
                        (id, entry) ->
                                new WaitingLetter(id, entry.since(), entry.flagged(), entry.firstReader(), null));
            }

            @Override
            public void readOnce(String letterId, String firstReader) {
                queue.computeIfPresent(
                        letterId, (id, entry) -> new WaitingLetter(id, entry.since(), true, firstReader, null));
            }

            @Override
            public void decided(String letterId) {
                queue.remove(letterId);
            }
        };
    }
}
