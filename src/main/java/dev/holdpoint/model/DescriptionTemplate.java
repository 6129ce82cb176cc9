package dev.holdpoint.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A description as it is typed, with placeholders in braces. The set of them is closed and there are no expressions:
 * whatever else stands in braces is refused. What a volume does not have becomes a hyphen.
 */
public record DescriptionTemplate(String text) {
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String NOTHING = "-";

    /** After the patterns by which it is judged. */
    public static final DescriptionTemplate EMPTY = new DescriptionTemplate("");

    /** What may stand in braces. */
    public enum Placeholder {
        CHANGE(false),
        INSTANCE(false),
        VOLUME(true),
        NAME(true),
        DEVICE(true),
        TIME(false),
        OPERATOR(false);

        private final boolean ofVolume;

        Placeholder(boolean ofVolume) {
            this.ofVolume = ofVolume;
        }

        /** As it is typed: {@code {volume}}. */
        public String typed() {
            return "{" + name().toLowerCase(Locale.ROOT) + "}";
        }

        /** Whether it differs from volume to volume, so that one description for a whole set cannot hold it. */
        public boolean ofVolume() {
            return ofVolume;
        }

        private static Optional<Placeholder> of(String word) {
            return Arrays.stream(values())
                    .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    public DescriptionTemplate {
        var problems = problemsOf(text);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.toString());
        }
    }

    /** The text as a template, or every rule that it breaks; its length is judged when it is filled in. */
    public static Checked<DescriptionTemplate> parse(String text) {
        var problems = problemsOf(text);
        return problems.isEmpty() ? Checked.valid(new DescriptionTemplate(text)) : new Checked.Invalid<>(problems);
    }

    private static List<Problem> problemsOf(String text) {
        var problems = new ArrayList<Problem>();
        if (TagSet.hasControls(text)) {
            problems.add(Problem.red("description.control"));
        }
        BRACES.matcher(text)
                .results()
                .filter(found -> Placeholder.of(found.group(1)).isEmpty())
                .map(found -> Problem.red("description.placeholder", found.group(), all()))
                .distinct()
                .forEach(problems::add);
        return problems;
    }

    private static String all() {
        return Arrays.stream(Placeholder.values()).map(Placeholder::typed).collect(Collectors.joining(" "));
    }

    /** The placeholders that it holds, each once, in their order. */
    public List<Placeholder> placeholders() {
        return BRACES.matcher(text)
                .results()
                .flatMap(found -> Placeholder.of(found.group(1)).stream())
                .distinct()
                .toList();
    }

    /** What a run's screen and its evidence call it: with what holds for the whole run filled in. */
    public String forRun(Filling run) {
        return fill(Map.of(
                Placeholder.CHANGE, run.change(),
                Placeholder.TIME, TIME.format(run.at()),
                Placeholder.OPERATOR, run.operator()));
    }

    /**
     * The description of the snapshots of {@code subject}, or why there is none: it is too long when filled in, or one
     * description would have to differ from member to member of a set.
     */
    public Checked<Description> describe(Subject subject, Filling run) {
        var problems = new ArrayList<Problem>();
        if (subject instanceof Subject.InstanceSet) {
            placeholders().stream()
                    .filter(Placeholder::ofVolume)
                    .map(one -> Problem.red("description.placeholder-in-set", one.typed()))
                    .forEach(problems::add);
        }
        if (!problems.isEmpty()) {
            return new Checked.Invalid<>(problems);
        }
        return Description.parse(fill(values(subject, run)));
    }

    /** What holds for a whole run; the change id may be empty. */
    public record Filling(String change, String operator, Instant at) {}

    private static Map<Placeholder, String> values(Subject subject, Filling run) {
        var volume = subject.members().getFirst();
        var attachment = volume.attachments().stream()
                .filter(one -> subject.host()
                        .filter(host -> !host.id().equals(one.instanceId()))
                        .isEmpty())
                .findFirst();
        var instance = subject.host()
                .map(host -> host.name().isBlank() ? host.id() : host.name())
                .or(() -> attachment.map(Attachment::instanceId))
                .orElse("");
        return Map.of(
                Placeholder.CHANGE, run.change(),
                Placeholder.INSTANCE, instance,
                Placeholder.VOLUME, volume.id().value(),
                Placeholder.NAME, volume.name(),
                Placeholder.DEVICE, attachment.map(Attachment::device).orElse(""),
                Placeholder.TIME, TIME.format(run.at()),
                Placeholder.OPERATOR, run.operator());
    }

    private String fill(Map<Placeholder, String> values) {
        return BRACES.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Placeholder.of(found.group(1))
                        .flatMap(one -> Optional.ofNullable(values.get(one)))
                        .map(DescriptionTemplate::clean)
                        .orElse(found.group())));
    }

    /** Names are others' text: control characters in them would make the whole description illegal. */
    private static String clean(String value) {
        var shown = value.codePoints()
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return shown.isEmpty() ? NOTHING : shown;
    }
}
