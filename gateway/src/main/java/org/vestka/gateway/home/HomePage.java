package org.vestka.gateway.home;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.vestka.platform.identity.Person;

/** The desk's home: what waits for this person. A service that does not answer leaves a gap, not an error. */
@Controller
public final class HomePage {

    private final Counts counts;

    public HomePage(Counts counts) {
        this.counts = counts;
    }

    /**
     * One queue, or a service that is silent.
     *
     * @param key of its words
     * @param count null when the service did not answer
     */
    public record Card(String key, String path, @Nullable Long count) {}

    @GetMapping("/desk")
    String home(Person person, Model model) {
        List<Workplace> mine = Workplace.ALL.stream()
                .filter(place -> place.roles().stream().anyMatch(person::has))
                .toList();
        Map<String, List<Waiting>> answers =
                counts.of(mine.stream().map(Workplace::service).toList());
        model.addAttribute(
                "cards",
                mine.stream()
                        .flatMap(place -> cards(place, answers.get(place.service()), person))
                        .toList());
        return "gateway/home";
    }

    private static Stream<Card> cards(Workplace place, @Nullable List<Waiting> answer, Person person) {
        if (answer == null) {
            return Stream.of(new Card(place.service(), place.path(), null));
        }
        return answer.stream()
                .filter(waiting -> waiting.roles().stream().anyMatch(person::has))
                .filter(waiting -> waiting.path().startsWith(place.path()))
                .map(waiting -> new Card(waiting.key(), waiting.path(), waiting.count()));
    }
}
