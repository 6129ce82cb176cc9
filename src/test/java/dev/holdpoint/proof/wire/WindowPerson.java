package dev.holdpoint.proof.wire;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Volume;
import dev.holdpoint.proof.FileWitness;
import dev.holdpoint.proof.Shown;
import dev.holdpoint.proof.WindowJudge;
import dev.holdpoint.sim.world.SnapshotItem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A person before the window itself: does everything by its controls, and compares what it shows with the journal's
 * file, unless the disk takes nothing, and at rest with EC2.
 */
final class WindowPerson implements Person {
    private final World world;
    private final List<Volume> volumes;
    private final Mix mix;
    private final SplittableRandom random;
    private final Consumer<String> counted;
    private final FileWitness witness;
    private final TimedWindow window;
    private final WindowHands hands;
    private final Set<String> violations = new LinkedHashSet<>();

    private WindowPerson(
            World world,
            List<Volume> volumes,
            Mix mix,
            SplittableRandom random,
            Consumer<String> counted,
            TimedWindow window) {
        this.world = world;
        this.volumes = volumes;
        this.mix = mix;
        this.random = random;
        this.counted = counted;
        this.witness = new FileWitness(world.file());
        this.window = window;
        this.hands = new WindowHands(world);
    }

    /** A person who sees the engine through {@code glass}. */
    static Seat behind(UnaryOperator<SnapshotEngine> glass) {
        return (world, volumes, mix, random, counted) ->
                new WindowPerson(world, volumes, mix, random, counted, new TimedWindow(world, glass));
    }

    @Override
    public void started() {
        // What the window makes of EC2's failures while it opens a connection is not what is looked at here.
        var faults = world.ec2.faults().specification();
        world.ec2.faults().clear();
        world.before();
        window.open();
        hands.awaitVolumes(world.ec2.account().volumes().size());
        world.ec2.faults().add(faults);
        hands.settle();
    }

    @Override
    public void died() {
        window.vanish();
    }

    @Override
    public void click() {
        var some = volumes.subList(0, 1 + random.nextInt(volumes.size())).stream()
                .map(volume -> volume.id().value())
                .toList();
        hands.choose(some);
        if (mix.crowded() || random.nextInt(4) == 0) {
            hands.check();
        }
        hands.take();
    }

    @Override
    public void act() {
        hands.answerSheet();
        if (!world.journal.refused()) {
            violations.addAll(WindowJudge.windowAgainstJournal(hands.look(), witness.runs()));
        }
        for (int run = 0; run < hands.runs(); run++) {
            hands.chooseRun(run);
            decide();
        }
    }

    private void decide() {
        switch (random.nextInt(6)) {
            case 0 -> press("cancel", "operator cancels");
            case 1 -> press("look-again", "operator looks again");
            default -> {
                hands.chooseVolume(random);
                boolean sends = hands.asks() || random.nextInt(6) == 0;
                if (sends) {
                    press("send", "operator sends");
                } else if (random.nextInt(10) == 0) {
                    press("drop", "operator drops");
                }
            }
        }
    }

    private void press(String control, String what) {
        if (hands.pressAndAgree(control)) {
            counted.accept(what);
        }
    }

    @Override
    public List<String> amiss() {
        var journal = witness.runs();
        List<Shown> shown = hands.look();
        violations.addAll(WindowJudge.windowAgainstJournal(shown, journal));
        violations.addAll(WindowJudge.journalAgainstEc2(
                journal,
                world.ec2.account().snapshots().stream().collect(Collectors.toMap(SnapshotItem::id, this::status)),
                ec2Hid()));
        hands.copyEverything();
        var saved = hands.saveEverything(window::nextFile);
        if (saved.size() < 4 * journal.size()) {
            violations.add("not every run's evidence could be saved in every form: " + saved);
        }
        window.copied.forEach(text -> violations.addAll(World.leaks("clipboard", text)));
        return new ArrayList<>(violations);
    }

    private boolean ec2Hid() {
        return world.ec2.faults().fired().keySet().stream().anyMatch(fault -> fault.matches("hide|lag.*"));
    }

    private String status(SnapshotItem snapshot) {
        return snapshot.course().status(world.ec2.clock().instant());
    }

    @Override
    public void close() {
        window.close();
    }
}
