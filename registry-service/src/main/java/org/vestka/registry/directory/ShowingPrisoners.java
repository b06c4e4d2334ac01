package org.vestka.registry.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.vestka.platform.kernel.Page;
import org.vestka.registry.invitations.Invitations;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.search.PrisonerIndex;
import org.vestka.registry.search.SearchQuery;
import org.vestka.registry.search.SearchResults;

/** Shows prisoners to the public, and only those who may be shown: the index may be a moment behind, the store is asked. */
public final class ShowingPrisoners {
    private final Prisoners prisoners;
    private final PrisonerIndex index;
    private final Invitations invitations;

    public ShowingPrisoners(Prisoners prisoners, PrisonerIndex index, Invitations invitations) {
        this.invitations = invitations;
        this.prisoners = prisoners;
        this.index = index;
    }

    /** @param matched which form of the name, or which words, answered the question; may be empty */
    public record Found(Prisoner prisoner, String matched) {}

    /** A page of those who answer a question. */
    public Page<Found> search(SearchQuery query) {
        SearchResults results = index.search(query);
        Map<String, Prisoner> there = prisoners.findAll(
                results.hits().stream().map(SearchResults.Hit::id).toList());
        List<Found> found = results.hits().stream()
                .filter(hit -> there.containsKey(hit.id()))
                .map(hit -> new Found(Objects.requireNonNull(there.get(hit.id())), hit.matched()))
                .filter(each -> each.prisoner().standing().isPublic())
                .toList();
        int hidden = results.hits().size() - found.size();
        return new Page<>(found, results.page(), results.size(), results.total() - hidden);
    }

    /**
     * How many answer a question, as it is told to anybody: rounded down to tens. A question can be as narrow as one wants,
     * so a total of it is a figure like every other: none is of few people, and none moves when somebody is hidden.
     */
    public static long told(long total) {
        return total - total % 10;
    }

    /** Those of these who may be shown, by id. */
    public Map<String, Prisoner> findAll(Collection<String> prisonerIds) {
        Map<String, Prisoner> shown = new HashMap<>(prisoners.findAll(prisonerIds));
        shown.values().removeIf(prisoner -> !prisoner.standing().isPublic());
        return shown;
    }

    /** The prisoner of an id, unless they want privacy: then there is nobody, as for any other id that is none. */
    public Optional<Prisoner> find(String prisonerId) {
        return prisoners.find(prisonerId).filter(prisoner -> prisoner.standing().isPublic());
    }

    /** The prisoner behind an invitation, whoever they are; nobody where the code is none or was taken back. */
    public Optional<Prisoner> invited(String code) {
        return invitations.prisonerBehind(code).flatMap(prisoners::find);
    }
}
