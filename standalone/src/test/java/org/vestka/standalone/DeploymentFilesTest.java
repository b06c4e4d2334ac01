package org.vestka.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What can be checked of docker-compose.yml and k8s/ without Docker and without a cluster. */
class DeploymentFilesTest {
    private static final Path ROOT = Path.of("..");
    private static final Path BASE = ROOT.resolve("k8s/base");

    @Test
    void composeRunsEveryRoomAndEachSeesOnlyTheKeysOfItsRole() throws IOException {
        var compose = yaml(ROOT.resolve("docker-compose.yml")).getFirst();
        var services = map(compose.get("services"));
        assertThat(services).containsKeys("kafka", "mongodb", "mail-catcher");
        var declaredVolumes = map(compose.get("volumes")).keySet();

        for (var room : House.rooms()) {
            var service = map(services.get(room.name()));
            assertThat(map(service.get("environment")))
                    .as(room.name())
                    .containsEntry("MAIN_CLASS", room.application().getName());
            assertThat(service).as(room.name()).containsKeys("healthcheck", "mem_limit", "networks");
            var mounts =
                    list(service.get("volumes")).stream().map(Object::toString).toList();
            assertThat(mounts).allSatisfy(mount -> assertThat(declaredVolumes).contains(mount.split(":")[0]));
            assertThat(mounts.stream().map(mount -> mount.split(":")[1]))
                    .as("keys of %s", room.name())
                    .containsExactlyInAnyOrderElementsOf(
                            keysOf(room).map("/keys/"::concat).toList());
        }
    }

    @Test
    void whoeverWritesAddressesOfThePublicSiteIsToldWhereItIs() throws IOException {
        var services = map(yaml(ROOT.resolve("docker-compose.yml")).getFirst().get("services"));
        for (var room : List.of("registry-service", "mailer")) {
            assertThat(map(map(services.get(room)).get("environment"))).as(room).containsKey("VESTKA_SITE");
        }
        assertThat(Files.readString(BASE.resolve("settings.env"))).contains("VESTKA_SITE=");
    }

    @Test
    void onlyDoorsAndCaughtMailAreReachableAndOnlyFromTheMachineItself() throws IOException {
        var services = map(yaml(ROOT.resolve("docker-compose.yml")).getFirst().get("services"));
        services.forEach((name, service) -> {
            var ports = list(map(service).getOrDefault("ports", List.of()));
            assertThat(ports)
                    .as(name)
                    .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
            if (!ports.isEmpty()) {
                assertThat(name).isIn("door-public", "door-desk", "mail-catcher");
            }
        });
    }

    @Test
    void kubernetesRunsEveryRoomWithTheKeysOfItsRoleFromSecrets() throws IOException {
        for (var room : House.rooms()) {
            var deployment = yaml(BASE.resolve(room.name() + ".yaml")).stream()
                    .filter(document -> "Deployment".equals(document.get("kind")))
                    .findFirst()
                    .orElseThrow();
            var labels = map(map(deployment.get("metadata")).get("labels"));
            assertThat(labels).as(room.name()).containsEntry("part", "application");

            var pod = map(map(map(deployment.get("spec")).get("template")).get("spec"));
            var container = map(list(pod.get("containers")).getFirst());
            var mainClass = list(container.get("env")).stream()
                    .map(DeploymentFilesTest::map)
                    .filter(variable -> "MAIN_CLASS".equals(variable.get("name")))
                    .findFirst()
                    .orElseThrow();
            assertThat(mainClass).containsEntry("value", room.application().getName());

            // The patches give the public keys to all and the bus keys to those who bear the label.
            var keys = new ArrayList<String>(List.of("public"));
            if ("held".equals(labels.get("bus-keys"))) {
                keys.add("bus");
            }
            for (var volume : list(pod.get("volumes"))) {
                var secret = text(map(map(volume).get("secret")).get("secretName"));
                keys.add(secret.substring("keys-".length()));
            }
            assertThat(keys)
                    .as("keys of %s", room.name())
                    .containsExactlyInAnyOrderElementsOf(keysOf(room).toList());
        }
    }

    @Test
    void everyPodHasProbesLimitsAndNoRightsThatItDoesNotNeed() throws IOException {
        for (var file : List.of("application.patch.yaml", "kafka.yaml", "mongodb.yaml", "mail-catcher.yaml")) {
            var pod =
                    map(map(map(yaml(BASE.resolve(file)).getFirst().get("spec")).get("template"))
                            .get("spec"));
            assertThat(pod).as(file).containsEntry("automountServiceAccountToken", false);
            assertThat(map(pod.get("securityContext"))).as(file).containsEntry("runAsNonRoot", true);
            var container = map(list(pod.get("containers")).getFirst());
            assertThat(container).as(file).containsKeys("livenessProbe", "readinessProbe");
            assertThat(map(map(container.get("resources")).get("limits")))
                    .as(file)
                    .containsKey("memory");
            assertThat(map(container.get("securityContext"))).as(file).containsEntry("allowPrivilegeEscalation", false);
        }
    }

    @Test
    void noTrafficIsAllowedThatNoPolicyNames() throws IOException {
        var policies = yaml(BASE.resolve("network-policies.yaml"));
        assertThat(policies).anySatisfy(policy -> {
            var spec = map(policy.get("spec"));
            assertThat(map(spec.get("podSelector"))).isEmpty();
            assertThat(list(spec.get("policyTypes"))).contains("Ingress", "Egress");
            assertThat(spec).doesNotContainKeys("ingress", "egress");
        });
        // The public door must have no way to a store or a topic.
        for (var policy : policies) {
            var spec = map(policy.get("spec"));
            if (spec.containsKey("egress") && !map(spec.get("podSelector")).isEmpty()) {
                var selects = map(map(spec.get("podSelector")).get("matchLabels"));
                if ("door".equals(selects.get("tier")) || "door-public".equals(selects.get("app"))) {
                    assertThat(spec.get("egress").toString()).doesNotContain("mongodb", "kafka");
                }
            }
        }
    }

    @Test
    void kustomizationListsExactlyTheFilesThatAreThere() throws IOException {
        var kustomization = yaml(BASE.resolve("kustomization.yaml")).getFirst();
        var listed = new ArrayList<>(list(kustomization.get("resources")).stream()
                .map(Object::toString)
                .toList());
        list(kustomization.get("patches"))
                .forEach(patch -> listed.add(text(map(patch).get("path"))));
        listed.add("kustomization.yaml");
        listed.add("settings.env");
        try (var files = Files.list(BASE)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    /**
     * Where the keys lie that a room says it holds, as directories under the keys' directory. Its identity, and whatever it
     * keeps for itself, lie in its own; the public ones, the public half of the mail keys among them, are everybody's.
     */
    private static Stream<String> keysOf(Room room) {
        return Stream.concat(Stream.of("public", room.name()), holds(room).map(key -> switch (key) {
                    case "bus" -> "bus";
                    case "service", "data-keys", "pepper" -> room.name();
                    case "mail-public" -> "public";
                    case "mail-private" -> "mail";
                    default -> throw new AssertionError("where does it lie: " + key);
                }))
                .distinct();
    }

    private static Stream<String> holds(Room room) {
        return Stream.of(room.settings().split(",")).flatMap(settings -> {
            try (var file = DeploymentFilesTest.class.getResourceAsStream("/" + settings + ".yml")) {
                var said = new Yaml(new SafeConstructor(new LoaderOptions())).<Map<String, Object>>load(file);
                return said.get("vestka") instanceof Map<?, ?> ours
                                && ours.get("keys") instanceof Map<?, ?> keys
                                && keys.get("holds") instanceof String holds
                        ? Stream.of(holds.split("\\s*,\\s*"))
                        : Stream.empty();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    @Test
    void whoeverHoldsKeysSaysSo() {
        for (var room : House.rooms()) {
            List<String> held = holds(room).toList();
            if (House.DOORS.contains(room)) {
                assertThat(held).as(room.name()).isEmpty();
            } else {
                assertThat(held).as(room.name()).contains("bus");
            }
        }
        assertThat(House.rooms().stream()
                        .filter(room -> holds(room).anyMatch("mail-private"::equals))
                        .map(Room::name))
                .as("who can open an e-mail address")
                .containsExactly("mailer");
    }

    private static List<Map<String, Object>> yaml(Path file) throws IOException {
        var documents = new ArrayList<Map<String, Object>>();
        try (var text = Files.newBufferedReader(file)) {
            new Yaml(new SafeConstructor(new LoaderOptions()))
                    .loadAll(text)
                    .forEach(document -> documents.add(map(document)));
        }
        return documents;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object node) {
        assertThat(node).isInstanceOf(Map.class);
        return (Map<String, Object>) Objects.requireNonNull(node);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(@Nullable Object node) {
        assertThat(node).isInstanceOf(List.class);
        return (List<Object>) Objects.requireNonNull(node);
    }

    private static String text(@Nullable Object node) {
        assertThat(node).isInstanceOf(String.class);
        return (String) Objects.requireNonNull(node);
    }
}
