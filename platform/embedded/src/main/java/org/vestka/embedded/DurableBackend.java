package org.vestka.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Commits before it answers: nothing that a client was told is lost with the process.
 *
 * <p>Commands that write share one lock, the commit takes it alone. So a commit never catches a document whose index
 * entry is still to come, and one commit serves every command that was waiting for it. H2's own background commits
 * must therefore be off: they respect no lock of ours, and write after they have said that everything is written.
 */
final class DurableBackend extends H2Backend {
    private static final Set<String> WRITES = Set.of(
            "insert",
            "update",
            "delete",
            "findandmodify",
            "create",
            "createindexes",
            "dropindexes",
            "deleteindexes",
            "drop",
            "dropdatabase",
            "renamecollection",
            "aggregate");

    /** Space of overwritten pages is won back in steps this small, so that no writer waits more than some 50 ms. */
    private static final int TIDIED_AT_ONCE_BYTES = 4 << 20;

    private static final int WORTH_TIDYING_BELOW_FILL_PERCENT = 70;

    private final MVStore store;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock(true);
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-tidying").factory());

    private DurableBackend(MVStore store) {
        // Before the rest: the databases of an earlier time are opened while this is being made.
        this.store = store;
        super(store);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        return new BsonDatabase(name, store, getCursorRegistry());
    }

    /** Over a file; made when missing. Fails when another process has it open. */
    static DurableBackend over(String file) {
        var store = new MVStore.Builder().fileName(file).autoCommitDisabled().open();
        // The default keeps overwritten pages for 45 s: under steady writing the file would grow without end.
        store.setRetentionTime(0);
        var backend = new DurableBackend(store);
        backend.tidying.scheduleWithFixedDelay(backend::tidy, 500, 500, TimeUnit.MILLISECONDS);
        return backend;
    }

    /** Over nothing but memory. */
    static DurableBackend forgetful() {
        return new DurableBackend(MVStore.open(null));
    }

    @Override
    public Document handleCommand(@Nullable Channel channel, String database, String command, Document query) {
        if (command.equalsIgnoreCase("hello")) {
            return super.handleCommand(channel, database, "ismaster", query).append("isWritablePrimary", true);
        }
        if (!WRITES.contains(command.toLowerCase(Locale.ROOT))) {
            return handle(channel, database, command, query);
        }
        try {
            return write(channel, database, command, query);
        } finally {
            // After a refusal too: "duplicate key" is an answer about a document that must then outlive us.
            commit();
        }
    }

    private Document write(@Nullable Channel channel, String database, String command, Document query) {
        lock.readLock().lock();
        try {
            return handle(channel, database, command, query);
        } finally {
            lock.readLock().unlock();
        }
    }

    /** What a command has begun to read stays readable to its end, however many commits and tidyings come meanwhile. */
    private Document handle(@Nullable Channel channel, String database, String command, Document query) {
        MVStore.TxCounter usage = store.registerVersionUsage();
        try {
            return super.handleCommand(channel, database, command, query);
        } finally {
            store.deregisterVersionUsage(usage);
        }
    }

    @Override
    public void commit() {
        lock.writeLock().lock();
        try {
            if (store.hasUnsavedChanges()) {
                store.commit();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void tidy() {
        lock.writeLock().lock();
        try {
            if (!store.isClosed() && store.compact(WORTH_TIDYING_BELOW_FILL_PERCENT, TIDIED_AT_ONCE_BYTES)) {
                store.commit();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        tidying.shutdownNow();
        lock.writeLock().lock();
        try {
            // Without tidying: at the end it would move chunks about, and was seen to trip over its own map of free
            // places after a kill (H2 2.4.240, FreeSpaceBitSet). All is committed.
            store.close(0);
        } finally {
            lock.writeLock().unlock();
        }
    }
}
