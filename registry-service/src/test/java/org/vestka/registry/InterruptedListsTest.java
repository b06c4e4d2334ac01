package org.vestka.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vestka.platform.kernel.Decision;
import org.vestka.platform.kernel.Page;
import org.vestka.platform.messaging.stored.OpenPieces;
import org.vestka.platform.messaging.stored.StoredCollections;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.importing.ImportingPrisoners;
import org.vestka.registry.importing.Imports;
import org.vestka.registry.importing.ListFile;
import org.vestka.registry.importing.PrisonerImport;
import org.vestka.registry.importing.json.JsonList;
import org.vestka.registry.importing.work.ImportJobs;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.PrisonerEvent;
import org.vestka.registry.prisoners.PrisonerRefusal;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.prisoners.Standing;

/** A process is killed while it works on a list, and another one goes on where it was. */
class InterruptedListsTest extends RunningRegistry {
    private static final int ROWS = 250;

    @Autowired
    private Imports imports;

    @Autowired
    private StoredCollections stored;

    @Autowired
    private ImportJobs ofThisProcess;

    /** It would be the other process before the test can look. */
    @BeforeEach
    void nobodyElseIsAtWork() {
        ofThisProcess.stop();
    }

    @AfterEach
    void everybodyIsBack() {
        ofThisProcess.start();
    }

    @Test
    void anotherProcessFinishesWhatAKilledOneLeftInTheMiddleOfAHundred() {
        StringBuilder list = new StringBuilder("surname,name,date_of_birth,country\n");
        for (int row = 0; row < ROWS; row++) {
            list.append("Обрывкин").append(letters(row)).append(",Савва,1970-01-02,BY\n");
        }
        Killed killed = new Killed(prisoners, 130);
        ImportJobs dying = jobs(killed);
        ImportJobs another = jobs(prisoners);
        String importId = ((ImportingPrisoners.Read.Kept) importing(prisoners)
                        .read(list.toString().getBytes(StandardCharsets.UTF_8), null, Country.BY, "p-1"))
                .importId();

        // It died before anybody was told that there is work.
        another.takeOver();
        assertThat(stage(importId)).isEqualTo(PrisonerImport.Status.READ);

        importing(prisoners).carryOut(importId);
        assertThatThrownBy(() -> dying.goOn(importId)).isNotNull();
        assertThat(stage(importId)).isEqualTo(PrisonerImport.Status.BEING_CARRIED_OUT);
        assertThat(known("Обрывкин")).isBetween(100L, 200L);

        another.takeOver();
        assertThat(stage(importId)).isEqualTo(PrisonerImport.Status.CARRIED_OUT);
        assertThat(known("Обрывкин")).isEqualTo(ROWS);
        prisoners.forEach(each -> {
            if (each.order().startsWith("Обрывкин")) {
                assertThat(each.moves()).as("each row was taken in once").hasSize(1);
            }
        });

        importing(prisoners).undo(importId);
        killed.left.set(60);
        assertThatThrownBy(() -> dying.goOn(importId)).isNotNull();
        assertThat(known("Обрывкин")).isBetween(1L, (long) ROWS - 1);
        another.takeOver();
        assertThat(stage(importId)).isEqualTo(PrisonerImport.Status.UNDONE);
        assertThat(known("Обрывкин")).isZero();
    }

    @Test
    void listsAreShownThatWereBroughtLastFirst() {
        for (int list = 0; list < 5; list++) {
            importing(prisoners).read("ФИО\nОбрывкин Фока\n".getBytes(StandardCharsets.UTF_8), null, Country.BY, "p-1");
        }
        List<PrisonerImport> paged = new ArrayList<>();
        int pages = imports.page(1, 2).pages();
        for (int page = 1; page <= pages; page++) {
            paged.addAll(imports.page(page, 2).items());
        }
        assertThat(paged)
                .hasSize((int) imports.page(1, 2).total())
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(PrisonerImport::at).reversed());
        assertThat(imports.page(pages + 1, 2).items()).isEmpty();
    }

    private static String letters(int number) {
        return "" + (char) ('а' + number / 25) + (char) ('а' + number % 25);
    }

    private PrisonerImport.Status stage(String importId) {
        return imports.find(importId).orElseThrow().status();
    }

    private ImportingPrisoners importing(Prisoners through) {
        return new ImportingPrisoners(through, facilities, imports, new ListFile(JsonList::open), Clock.systemUTC());
    }

    /** Its claims are over at once, as those of a dead process are after a while. */
    private ImportJobs jobs(Prisoners through) {
        OpenPieces work = stored.openPieces("imports.work");
        return new ImportJobs(importing(through), imports, work, () -> 0, ROWS, Duration.ZERO);
    }

    /** The registry as a process sees it that dies after so many writes. */
    private static final class Killed implements Prisoners {
        private final Prisoners prisoners;
        private final AtomicInteger left;

        Killed(Prisoners prisoners, int writes) {
            this.prisoners = prisoners;
            this.left = new AtomicInteger(writes);
        }

        private void write() {
            if (left.getAndDecrement() <= 0) {
                throw new IllegalStateException("killed");
            }
        }

        @Override
        public boolean register(Prisoner prisoner) {
            write();
            return prisoners.register(prisoner);
        }

        @Override
        public Changed change(
                String prisonerId, Function<Prisoner, Decision<Prisoner, PrisonerEvent, PrisonerRefusal>> step) {
            write();
            return prisoners.change(prisonerId, step);
        }

        @Override
        public Optional<Prisoner> find(String prisonerId) {
            return prisoners.find(prisonerId);
        }

        @Override
        public Map<String, Prisoner> findAll(Collection<String> prisonerIds) {
            return prisoners.findAll(prisonerIds);
        }

        @Override
        public Page<Prisoner> page(@Nullable Standing standing, int number, int size) {
            return prisoners.page(standing, number, size);
        }

        @Override
        public void forEach(Consumer<Prisoner> visitor) {
            prisoners.forEach(visitor);
        }

        @Override
        public void forEachEntry(Consumer<Prisoner> visitor) {
            prisoners.forEachEntry(visitor);
        }

        @Override
        public long entries() {
            return prisoners.entries();
        }
    }
}
