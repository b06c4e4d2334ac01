package org.vestka.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.vestka.registry.RegistryServiceApplication;
import org.vestka.registry.facilities.Country;
import org.vestka.registry.importing.ImportWork;
import org.vestka.registry.importing.ImportedRow;
import org.vestka.registry.importing.ImportingPrisoners;
import org.vestka.registry.importing.Imports;
import org.vestka.registry.importing.PrisonerImport;

/** How long a list of 10,000 people takes: read and compared with 10,000 who are there, carried out, taken back. */
public final class ListImport {

    private static final int ROWS = 10_000;
    private static final String[] SYLLABLES = {"бе", "ва", "го", "ду", "жи", "зо", "ку", "ле", "ма", "ни"};
    private static final String[] GIVEN = {"Савва", "Фома", "Лавр", "Пров", "Клим", "Устин", "Сидор", "Никанор"};

    private ListImport() {}

    public static void main(String[] arguments) throws Exception {
        Table table = new Table(
                "import",
                "A list of 10,000 people, from the file to the registry",
                "step",
                "seconds",
                "rows a second",
                "limit s");
        try (var ground = Ground.lay();
                var application = ground.start(
                        RegistryServiceApplication.class,
                        "registry-service",
                        "--spring.config.name=application-benchmark,application-registry")) {
            var importing = application.getBean(ImportingPrisoners.class);
            var imports = application.getBean(Imports.class);
            var work = application.getBean(ImportWork.class);
            // Those who are there already, so that each row of the measured list has somebody to be told from.
            String first = bring(importing, work, list(0));
            await(imports, first, PrisonerImport.Status.READ);
            importing.carryOut(first);
            work.goOn(first);
            await(imports, first, PrisonerImport.Status.CARRIED_OUT);

            long began = System.nanoTime();
            String second = bring(importing, work, list(ROWS));
            await(imports, second, PrisonerImport.Status.READ);
            double compared = seconds(began);
            began = System.nanoTime();
            importing.carryOut(second);
            work.goOn(second);
            await(imports, second, PrisonerImport.Status.CARRIED_OUT);
            double carriedOut = seconds(began);
            began = System.nanoTime();
            importing.undo(second);
            work.goOn(second);
            await(imports, second, PrisonerImport.Status.UNDONE);
            double undone = seconds(began);
            int entered = imports.find(second)
                    .map(one -> one.count(ImportedRow.Verdict.NEW))
                    .orElse(0);
            table.row("read, and compared with 10,000", Table.figure(compared, 1), rate(compared), "")
                    .row("carried out (" + entered + " new)", Table.figure(carriedOut, 1), rate(carriedOut), "")
                    .row(
                            "**both**",
                            "**" + Table.figure(compared + carriedOut, 1) + "**",
                            rate(compared + carriedOut),
                            "60")
                    .row("taken back", Table.figure(undone, 1), rate(undone), "")
                    .keep();
        }
    }

    private static String bring(ImportingPrisoners importing, ImportWork work, String list) {
        var read = importing.read(list.getBytes(StandardCharsets.UTF_8), null, Country.BY, "benchmark");
        if (!(read instanceof ImportingPrisoners.Read.Kept(String importId))) {
            throw new IllegalStateException("the list was refused");
        }
        work.goOn(importId);
        return importId;
    }

    private static String list(int from) {
        StringBuilder list = new StringBuilder("ФИО;Дата рождения;Статьи;Где находится;profession\n");
        for (int at = from; at < from + ROWS; at++) {
            StringBuilder surname = new StringBuilder();
            for (int left = at + 1_000_003; left > 0; left /= 10) {
                surname.append(SYLLABLES[left % 10]);
            }
            surname.setCharAt(0, Character.toUpperCase(surname.charAt(0)));
            LocalDate born = LocalDate.of(1950, 1, 1).plusDays(at % 18_000);
            list.append(surname)
                    .append("ев ")
                    .append(GIVEN[at % GIVEN.length])
                    .append(';')
                    .append(born)
                    .append(";342|368;уточняется;пчеловод\n");
        }
        return list.toString();
    }

    private static void await(Imports imports, String importId, PrisonerImport.Status status)
            throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (imports.find(importId).filter(one -> one.status() == status).isEmpty()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("the list was not " + status + " within ten minutes");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static String rate(double seconds) {
        return Table.figure(ROWS / seconds, 0);
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
