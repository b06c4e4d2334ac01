package org.vestka.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.vestka.platform.identity.testing.IdentityForTests;
import org.vestka.platform.messaging.hearing.Hearing;
import org.vestka.platform.testing.BrokerAndStore;
import org.vestka.platform.testing.OneBrokerOneStore;
import org.vestka.registry.facilities.Facilities;
import org.vestka.registry.prisoners.Prisoner;
import org.vestka.registry.prisoners.Prisoners;
import org.vestka.registry.search.PrisonerIndex;

/** The service as it runs: a broker, a store, its pages over HTTP. */
@SpringBootTest(
        classes = RegistryServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=application-platform,application-registry",
            "vestka.registry.overview-good-for=0s",
            "vestka.registry.short-list=100"
        })
@ContextConfiguration(initializers = OneBrokerOneStore.class)
abstract class RunningRegistry {
    static {
        // The doors of the tests sign with keys that lie where the service looks for them.
        System.setProperty(
                "vestka.keys.directory", BrokerAndStore.ofThisRun().keys().toString());
    }

    static final IdentityForTests identity = IdentityForTests.at("registry-service");

    @LocalServerPort
    int port;

    @Autowired
    List<Hearing> hearings;

    @Autowired
    Facilities facilities;

    @Autowired
    Prisoners prisoners;

    @Autowired
    PrisonerIndex index;

    long known(String surname) {
        List<Prisoner> all = new java.util.ArrayList<>();
        prisoners.forEach(all::add);
        return all.stream().filter(each -> each.order().startsWith(surname)).count();
    }

    String bring(String list) {
        return bring(list, "");
    }

    String bring(String list, String source) {
        MultiValueMap<String, Object> parts = new LinkedMultiValueMap<>();
        parts.add("source", source);
        parts.add("_form", IdentityForTests.FORM);
        parts.add("country", "BY");
        parts.add("list", file("list.csv", list));
        return client().post()
                .uri("/desk/registry/imports")
                .header(
                        "Authorization",
                        identity.desk("registrar").person("p-1").bearer())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange((request, response) -> {
                    assertThat(response.getStatusCode().value()).isEqualTo(302);
                    return java.util.Objects.requireNonNull(
                                    response.getHeaders().getLocation())
                            .getPath();
                });
    }

    static ByteArrayResource file(String name, String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    String registrarSends(String path, MultiValueMap<String, Object> parts) {
        return client().post()
                .uri(path)
                .header(
                        "Authorization",
                        identity.desk("registrar").person("p-1").bearer())
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .body(parts)
                .exchange((request, response) -> new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    static MultiValueMap<String, String> form(Map<String, String> typed) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        typed.forEach(form::add);
        form.add("_form", IdentityForTests.FORM);
        return form;
    }

    ResponseEntity<String> post(String path, MultiValueMap<String, String> form) {
        return post(path, form, identity.desk("registrar").person("p-1").bearer());
    }

    private ResponseEntity<String> post(String path, MultiValueMap<String, String> form, String bearer) {
        return client().post()
                .uri(path)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .exchange((request, response) -> ResponseEntity.status(response.getStatusCode())
                        .body(new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8)));
    }

    String registrar(String path) {
        return get(path, identity.desk("registrar").person("p-1").bearer());
    }

    ResponseEntity<String> postAsVisitor(String path, MultiValueMap<String, String> form) {
        return post(path, form, identity.visitor().language("en").bearer());
    }

    String visitor(String path, String language, int status) {
        return client().get()
                .uri(path)
                .header("Authorization", identity.visitor().language(language).bearer())
                .exchange((request, response) -> {
                    assertThat(response.getStatusCode().value()).as(path).isEqualTo(status);
                    return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
                });
    }

    String visitor(String path, String language) {
        return get(path, identity.visitor().language(language).bearer());
    }

    int status(String path) {
        return client().get()
                .uri(path)
                .header("Authorization", identity.visitor().bearer())
                .exchange((request, response) -> response.getStatusCode())
                .value();
    }

    String get(String path, String bearer) {
        return client().get().uri(path).header("Authorization", bearer).exchange((request, response) -> {
            String body = new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(response.getStatusCode().value()).as(path + "\n" + body).isEqualTo(200);
            return body;
        });
    }

    RestClient client() {
        return RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .requestFactory(new org.springframework.http.client.JdkClientHttpRequestFactory(
                        java.net.http.HttpClient.newBuilder()
                                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                                .build()))
                .build();
    }

    static String hidden(String page, String name) {
        Matcher field =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(field.find()).as(page).isTrue();
        return field.group(1);
    }
}
