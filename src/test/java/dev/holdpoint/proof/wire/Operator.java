package dev.holdpoint.proof.wire;

import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.DescriptionTemplate;
import dev.holdpoint.model.Gate;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState.Absent;
import dev.holdpoint.model.IntentState.Wait;
import dev.holdpoint.model.IntentState.Waiting;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.SnapshotRequest;
import dev.holdpoint.model.Subject;
import dev.holdpoint.model.TagSet;
import dev.holdpoint.model.TargetChoice;
import dev.holdpoint.model.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A person at the engine itself: clicks, clicks again, and decides at random what is asked. */
final class Operator implements Person {
    private final World world;
    private final List<Volume> volumes;
    private final Mix mix;
    private final SplittableRandom random;
    private final Consumer<String> counted;
    private final List<CompletableFuture<?>> questions = new ArrayList<>();

    /**
     * An operator of the world's engine.
     *
     * @param mix where a volume is crowded, permissions are checked before every run, and not just now and then
     * @param counted told of everything that is done but the first click
     */
    Operator(World world, List<Volume> volumes, Mix mix, SplittableRandom random, Consumer<String> counted) {
        this.world = world;
        this.volumes = volumes;
        this.mix = mix;
        this.random = random;
        this.counted = counted;
    }

    @Override
    public void click() {
        var request = new SnapshotRequest(
                subjects(),
                new DescriptionTemplate("kernel patch"),
                TagSet.EMPTY,
                random.nextInt(4) == 0,
                TargetChoice.REGION,
                Gate.ALL_RESTORABLE,
                "CHG-4711",
                null);
        var plan = world.rig.engine().plan(world.connection(), request);
        if (mix.crowded() || random.nextInt(4) == 0) {
            questions.add(world.rig.engine().check(plan, item -> {}).toCompletableFuture());
        }
        var unused = world.rig.engine().take(plan, Attestation.NONE);
    }

    /** Volumes by themselves, and now and then an instance as a set. */
    private List<Subject> subjects() {
        var subjects = volumes.subList(0, 1 + random.nextInt(volumes.size())).stream()
                .<Subject>map(volume -> new Subject.Single(volume, null))
                .collect(Collectors.toCollection(ArrayList::new));
        if (mix.sets() || random.nextInt(3) == 0) {
            counted.accept("set");
            if (random.nextBoolean()) {
                subjects.clear();
            }
            var sets = new Fleet(world).sets();
            subjects.add(sets.get(random.nextInt(sets.size())).some(random));
        }
        return subjects;
    }

    @Override
    public void died() {
        questions.clear();
    }

    @Override
    public void started() {
        // The engine is all there is to it.
    }

    @Override
    public List<String> amiss() {
        return questions.stream().allMatch(CompletableFuture::isDone)
                ? List.of()
                : List.of("I7 a check or a deletion without an end");
    }

    @Override
    public void close() {
        // Holds nothing of its own.
    }

    @Override
    public void act() {
        world.rig.board().runs().forEach(this::act);
    }

    private void act(Run run) {
        switch (random.nextInt(6)) {
            case 0 -> {
                counted.accept("operator cancels");
                world.rig.engine().cancel(run.id());
            }
            case 1 -> {
                counted.accept("operator looks again");
                world.rig.engine().lookAgain(run.id());
            }
            default -> decide(run.intents().get(random.nextInt(run.intents().size())));
        }
    }

    private void decide(Intent intent) {
        boolean asked = intent.state() instanceof Absent
                || (intent.state() instanceof Waiting waiting && waiting.reason() == Wait.CONSENT);
        if (asked || random.nextInt(6) == 0) {
            counted.accept("operator sends");
            world.rig.engine().send(intent.key());
        } else if (random.nextInt(10) == 0) {
            counted.accept("operator drops");
            world.rig.engine().drop(intent.key());
        } else if (random.nextInt(6) == 0) {
            delete(intent);
        }
    }

    private void delete(Intent intent) {
        Stream.concat(intent.duplicates().stream(), intent.state().snapshotId().stream())
                .findFirst()
                .ifPresent(snapshot -> {
                    counted.accept("operator deletes");
                    questions.add(
                            world.rig.engine().delete(intent.key(), snapshot).toCompletableFuture());
                });
    }
}
