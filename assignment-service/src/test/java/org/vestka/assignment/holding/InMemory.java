package org.vestka.assignment.holding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.vestka.platform.kernel.Decision;

/** The stores of this feature in memory, for tests of the domain alone. */
public final class InMemory {

    public final Map<String, Correspondents.Counted> correspondents = new HashMap<>();
    final Map<String, Assignment> assignments = new HashMap<>();
    final Map<String, OpenHolds.OpenHold> openHolds = new HashMap<>();
    public final Map<String, MailRules> rules = new HashMap<>();
    final Set<String> warned = new HashSet<>();
    final List<AssignmentEvent> said = new ArrayList<>();

    public Correspondents correspondents() {
        return new Correspondents() {
            @Override
            public Optional<Counted> find(String prisonerId) {
                return Optional.ofNullable(correspondents.get(prisonerId));
            }

            @Override
            public Decision<Correspondent, Silence, HoldRefusal> change(
                    String prisonerId, Function<Correspondent, Decision<Correspondent, Silence, HoldRefusal>> what) {
                Counted there = find(prisonerId).orElse(new Counted(0, Correspondent.unknown(prisonerId)));
                Decision<Correspondent, Silence, HoldRefusal> decision = what.apply(there.correspondent());
                if (decision instanceof Decision.Changed<Correspondent, Silence, HoldRefusal> changed) {
                    correspondents.put(prisonerId, new Counted(there.version() + 1, changed.state()));
                }
                return decision;
            }

            @Override
            public void forEach(Consumer<Counted> consumer) {
                correspondents.values().forEach(consumer);
            }
        };
    }

    public Assignments assignments() {
        return new Assignments() {
            @Override
            public Optional<Assignment> find(String assignmentId) {
                return Optional.ofNullable(assignments.get(assignmentId));
            }

            @Override
            public void forEach(Consumer<Assignment> consumer) {
                assignments.values().forEach(consumer);
            }

            @Override
            public void add(Decision<Assignment, AssignmentEvent, Silence> held) {
                if (held instanceof Decision.Changed<Assignment, AssignmentEvent, Silence> changed
                        && !assignments.containsKey(changed.state().assignmentId())) {
                    keep(changed);
                }
            }

            @Override
            public void change(
                    String assignmentId, Function<Assignment, Decision<Assignment, AssignmentEvent, Silence>> what) {
                find(assignmentId).map(what).ifPresent(decision -> {
                    if (decision instanceof Decision.Changed<Assignment, AssignmentEvent, Silence> changed) {
                        keep(changed);
                    }
                });
            }

            private void keep(Decision.Changed<Assignment, AssignmentEvent, Silence> changed) {
                assignments.put(changed.state().assignmentId(), changed.state());
                said.addAll(changed.events());
            }
        };
    }

    OpenHolds openHolds() {
        return new OpenHolds() {
            @Override
            public OpenHold begin(OpenHold hold) {
                OpenHold there = openHolds.putIfAbsent(hold.assignmentId(), hold);
                return there == null ? hold : there;
            }

            @Override
            public Optional<OpenHold> find(String assignmentId) {
                return Optional.ofNullable(openHolds.get(assignmentId));
            }

            @Override
            public void end(String assignmentId, String prisonerId) {
                openHolds.computeIfPresent(
                        assignmentId, (_, hold) -> hold.prisonerId().equals(prisonerId) ? null : hold);
            }

            @Override
            public void warned(OpenHold hold) {
                warned.add(hold.assignmentId());
            }

            @Override
            public List<OpenHold> unwarnedThatLapseBefore(Instant moment, int atMost) {
                return head(hold -> !warned.contains(hold.assignmentId()), moment, atMost);
            }

            @Override
            public List<OpenHold> lapsedBefore(Instant moment, int atMost) {
                return head(_ -> true, moment, atMost);
            }

            private List<OpenHold> head(Predicate<OpenHold> which, Instant moment, int atMost) {
                return openHolds.values().stream()
                        .filter(which)
                        .filter(hold -> hold.lapsesAt().isBefore(moment))
                        .sorted(Comparator.comparing(OpenHold::lapsesAt))
                        .limit(atMost)
                        .toList();
            }
        };
    }

    public Facilities facilities() {
        return new Facilities() {
            @Override
            public Optional<MailRules> rules(String facilityId) {
                return Optional.ofNullable(rules.get(facilityId));
            }

            @Override
            public void forEach(Consumer<MailRules> consumer) {
                rules.values().forEach(consumer);
            }
        };
    }
}
