package org.vestka.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import org.vestka.platform.identity.Caller;
import org.vestka.platform.identity.Languages;
import org.vestka.platform.identity.Person;
import org.vestka.platform.identity.web.Callers;

/** What templates ask the shell, as {@code #shell}: about the reader, and how to say days and numbers to them. */
public final class Shell {

    private final Locale locale;
    private final MessageSource words;
    private final Assets assets;
    private final Navigation navigation;
    private final boolean trial;
    private final Optional<Caller> caller = Callers.current();

    Shell(Locale locale, MessageSource words, Assets assets, Navigation navigation, boolean trial) {
        this.locale = locale;
        this.words = words;
        this.assets = assets;
        this.navigation = navigation;
        this.trial = trial;
    }

    /** A way to another place. */
    public record Link(String path, String label, boolean current) {}

    /** This page in another language. */
    public record Translation(String tag, String name, String path, boolean current) {}

    /** What a form that is sent from this page must carry in {@code _form}. */
    public String getForm() {
        return caller.map(Caller::formToken).orElse("");
    }

    public String getLanguage() {
        return locale.getLanguage();
    }

    /** True on the volunteers' pages, errors among them included. */
    public boolean isDesk() {
        return caller.map(Caller::isDesk).orElse(getPath().startsWith("/desk"));
    }

    public @Nullable Person getPerson() {
        return caller.flatMap(Caller::person).orElse(null);
    }

    public boolean has(String role) {
        return caller.map(c -> c.has(role)).orElse(false);
    }

    /** Everything runs in one place, to be tried out: said on every page, because it protects nobody. */
    public boolean isTrial() {
        return trial;
    }

    /** The path that was asked for, without its query; of an error page that of the failed request. */
    public String getPath() {
        return request()
                .map(request -> request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                        ? failed
                        : request.getRequestURI())
                .orElse("/");
    }

    public String asset(String name) {
        return assets.path(name);
    }

    /** The places of the head that this reader is shown. */
    public List<Link> getPlaces() {
        List<Navigation.Place> places = isDesk()
                ? caller.filter(c -> c.person().isPresent())
                        .map(navigation::atDeskFor)
                        .orElse(List.of())
                : navigation.at("public");
        String here = getPath();
        String closest = places.stream()
                .map(Navigation.Place::path)
                .filter(path -> here.equals(path) || here.startsWith(path + "/"))
                .reduce("", (one, other) -> one.length() >= other.length() ? one : other);
        return places.stream()
                .map(place ->
                        new Link(place.path(), say(place.key()), place.path().equals(closest)))
                .toList();
    }

    /** This page in each language; none when it answers a form, because following the link would lose what was typed. */
    public List<Translation> getTranslations() {
        Optional<HttpServletRequest> request = request();
        if (request.isEmpty()
                || !request.get().getMethod().equals("GET")
                || request.get().getAttribute(RequestDispatcher.ERROR_STATUS_CODE) != null) {
            return List.of();
        }
        UriComponentsBuilder here = UriComponentsBuilder.fromPath(request.get().getRequestURI())
                .query(request.get().getQueryString());
        return Languages.ALL.stream()
                .map(language -> new Translation(
                        language.getLanguage(),
                        say("shell.language." + language.getLanguage()),
                        here.cloneBuilder()
                                .replaceQueryParam("lang", language.getLanguage())
                                .build()
                                .toUriString(),
                        language.getLanguage().equals(locale.getLanguage())))
                .toList();
    }

    /** A day in the reader's language; an instant counts by UTC. */
    public String day(@Nullable TemporalAccessor day) {
        if (day == null) {
            return "";
        }
        TemporalAccessor date = day instanceof Instant instant ? LocalDate.ofInstant(instant, ZoneOffset.UTC) : day;
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** A day and its time in UTC. */
    public String moment(@Nullable Instant instant) {
        return instant == null
                ? ""
                : day(instant) + ", "
                        + DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT)
                                .withZone(ZoneOffset.UTC)
                                .format(instant);
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** A number with its noun in the right form: the message {@code key.one}, {@code .few}, {@code .many} or {@code .other}. */
    public String count(String key, long number) {
        Object[] said = {number(number)};
        String fallback = words.getMessage(key + ".other", said, key, locale);
        return Optional.ofNullable(words.getMessage(key + "." + Plurals.of(locale, number), said, fallback, locale))
                .orElse(key);
    }

    /** Whether there are words for this key: for keys that come out of an address. */
    public boolean knows(String key) {
        return words.getMessage(key, null, null, locale) != null;
    }

    /** The words of this key, or the key itself when it has none. */
    public String say(String key) {
        return Optional.ofNullable(words.getMessage(key, null, key, locale)).orElse(key);
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }
}
