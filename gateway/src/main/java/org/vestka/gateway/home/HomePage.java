package org.vestka.gateway.home;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
     * One queue as it is shown.
     *
     * @param count null when the service did not answer
     */
    public record Card(String name, String path, @Nullable Long count) {}

    @GetMapping("/desk")
    String home(Person person, Model model) {
        List<Waiting> queues = Waiting.QUEUES.stream()
                .filter(queue -> queue.roles().stream().anyMatch(person::has))
                .toList();
        Map<String, Map<String, Long>> answers =
                counts.of(queues.stream().map(Waiting::service).collect(Collectors.toSet()));
        model.addAttribute(
                "cards", queues.stream().map(queue -> card(queue, answers)).toList());
        return "gateway/home";
    }

    private static Card card(Waiting queue, Map<String, Map<String, Long>> answers) {
        @Nullable Map<String, Long> answer = answers.get(queue.service());
        return new Card(queue.name(), queue.path(), answer == null ? null : answer.get(queue.name()));
    }
}
