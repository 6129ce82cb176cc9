package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudProvider;
import dev.holdpoint.cloud.FleetCloud;
import dev.holdpoint.cloud.RetentionCloud;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.model.Attestation;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.EnginePolicy;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Plan;
import dev.holdpoint.model.SnapshotId;
import dev.holdpoint.model.Subject;
import dev.holdpoint.proof.Evidence;
import dev.holdpoint.proof.Evidence.Send;
import dev.holdpoint.proof.Witness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One run of the engine through faults that a seed decides: of EC2, of the network, of the machine and of the operator.
 * The same seed gives the same schedule.
 */
final class Schedule {
    private static final List<Duration> LAGS = List.of(
            Duration.ZERO, Duration.ZERO, Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofSeconds(299));
    private static final double[] RATES = {0.001, 0.05, 0.3, 0.6};
    /** After the last fault: the fence, the slowest look, and the snapshot's own time. */
    private static final Duration CALM = Duration.ofMinutes(40);

    /** What may be put in place of the engine's surroundings, to see whether it is noticed. */
    record Parts(
            BiFunction<FakeEc2, VirtualTime, SnapshotCloud> cloud,
            Function<Journal, Journal> journal,
            EnginePolicy policy) {
        static Parts genuine() {
            return new Parts((ec2, time) -> ec2, journal -> journal, EnginePolicy.standard());
        }
    }

    private final SplittableRandom random;
    private final VirtualTime time = new VirtualTime();
    private final FakeEc2 ec2 = new FakeEc2(time);
    private final Witness witness;
    private final List<Send> early = new ArrayList<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Rig rig;
    private final double rate;
    private boolean faulty = true;
    private boolean signingIn;
    /** How far ahead of EC2's clock the machine's was at most: what was dated by it stays in doubt as much longer. */
    private Duration ahead = Duration.ZERO;

    private boolean full;

    private Schedule(long seed, Parts parts, Journal journal, Witness witness) {
        this.random = new SplittableRandom(seed);
        this.witness = witness;
        this.rate = RATES[random.nextInt(RATES.length)];
        ec2.instances.put(Rig.HOST.id(), Rig.HOST);
        ec2.faults = this::fault;
        ec2.lag = ignored -> LAGS.get(random.nextInt(LAGS.size()));
        ec2.lateness = ignored -> Duration.ofSeconds(30 + random.nextInt(14 * 60));
        ec2.onSend = this::checkDurable;
        time.latency(() -> Duration.ofMillis(10 + random.nextInt(400)));
        if (random.nextInt(4) == 0) {
            time.skew(Duration.ofSeconds(random.nextInt(-14 * 60, 14 * 60)));
        }
        rig = new Rig(
                time,
                ec2,
                provider(parts.cloud().apply(ec2, time)),
                parts.journal().apply(new FragileJournal(journal, () -> full)),
                parts.policy(),
                seed);
    }

    static CloudProvider provider(SnapshotCloud cloud) {
        return new CloudProvider() {
            @Override
            public SnapshotCloud snapshots(Connection connection) {
                return cloud;
            }

            @Override
            public FleetCloud fleet(Connection connection) {
                throw new UnsupportedOperationException("the engine lists no volumes");
            }

            @Override
            public RetentionCloud retention(Connection connection) {
                throw new UnsupportedOperationException("a schedule keeps nothing longer");
            }
        };
    }

    /** What came of a schedule, and what it went through. */
    record Result(Evidence evidence, Map<String, Integer> faults) {}

    static Result run(long seed, Parts parts) {
        var journal = new MemoryJournal();
        return run(seed, parts, journal, journal);
    }

    /** Runs on a journal of the caller's, with a witness of what it holds. */
    static Result run(long seed, Parts parts, Journal journal, Witness witness) {
        var schedule = new Schedule(seed, parts, journal, witness);
        schedule.play();
        return schedule.result();
    }

    private Result result() {
        ec2.fired().forEach((fault, times) -> {
            if (fault != Fault.NONE) {
                counts.merge(fault.name(), times, Integer::sum);
            }
        });
        return new Result(
                new Evidence(
                        ec2.sends(),
                        ec2.executions(),
                        witness.events(),
                        witness.rows(),
                        early,
                        ec2.refused(),
                        Rig.HERE.account().value()),
                counts);
    }

    private Fault fault(String action) {
        if (!faulty || random.nextDouble() >= rate) {
            return Fault.NONE;
        }
        var kinds = Fault.of(action);
        return kinds.get(random.nextInt(kinds.size()));
    }

    private void checkDurable(Send send) {
        if (!witness.has(send)) {
            early.add(send);
        }
    }

    private void play() {
        var unused = rig.engine().take(first(), Attestation.NONE);
        int acts = random.nextInt(8);
        for (int i = 0; i < acts; i++) {
            rig.pass(Duration.ofMillis(random.nextInt(1 + random.nextInt(300_000))));
            act();
        }
        rig.pass(Duration.ofSeconds(random.nextInt(120)));
        faulty = false;
        full = false;
        time.skew(Duration.ZERO);
        rig.pass(CALM.plus(ahead));
    }

    /** Volumes by themselves, a set, or both; sometimes many of them. */
    private Plan first() {
        int volumes = random.nextInt(20) == 0 ? 130 : 1 + random.nextInt(5);
        if (random.nextInt(3) > 0) {
            return rig.plan(IntStream.range(0, volumes).toArray());
        }
        count(Act.SET);
        var subjects = new ArrayList<Subject>();
        int members = 1 + random.nextInt(4);
        subjects.add(Rig.set(IntStream.range(0, members).toArray()));
        if (random.nextBoolean()) {
            IntStream.range(members, members + volumes)
                    .forEach(number -> subjects.add(new Subject.Single(Rig.volume(number), null)));
        }
        return rig.engine().plan(Rig.HERE, Rig.mixed(subjects));
    }

    private void act() {
        int which = random.nextInt(12);
        switch (which) {
            case 0, 1, 2 -> kill();
            case 3 -> sleep();
            case 4 -> jump();
            case 5 -> disk();
            case 6 -> login();
            case 7 -> stranger();
            case 8 -> secondClick();
            default -> operator();
        }
    }

    private void count(Act act) {
        counts.merge(act.name(), 1, Integer::sum);
    }

    private void kill() {
        count(Act.KILL);
        rig.restart();
    }

    private void sleep() {
        count(Act.SLEEP);
        time.sleep(Duration.ofMinutes(1 + random.nextInt(480)));
    }

    private void jump() {
        count(Act.CLOCK_JUMP);
        var skew = Duration.ofMinutes(random.nextInt(-60, 61));
        ahead = skew.compareTo(ahead) > 0 ? skew : ahead;
        time.skew(skew);
    }

    private void disk() {
        count(Act.DISK_FULL);
        full = true;
        time.in(Duration.ofSeconds(random.nextInt(90)), () -> full = false);
    }

    /**
     * The session ends, the operator signs in to the wrong account, and then to the right one. One such time after the
     * other: a session that becomes another's from one moment to the next is noticed within 30 seconds only.
     */
    private void login() {
        if (signingIn) {
            return;
        }
        count(Act.ANOTHER_ACCOUNT);
        signingIn = true;
        ec2.arn = "";
        var wrong = Duration.ofSeconds(60 + random.nextInt(60));
        time.in(wrong, () -> ec2.arn = "arn:aws:sts::999999999999:assumed-role/Ops/jdoe");
        time.in(wrong.plusSeconds(1 + random.nextInt(300)), () -> {
            ec2.arn = Rig.HERE.callerArn();
            signingIn = false;
        });
    }

    private void stranger() {
        var made = ec2.executions();
        if (made.isEmpty()) {
            return;
        }
        var snapshot = new SnapshotId(made.get(random.nextInt(made.size())).snapshot());
        // What was never seen and is hidden then breaks assumption A2, which is another test's.
        boolean seen = witness.rows().stream()
                .anyMatch(row -> row.named().filter(snapshot.value()::equals).isPresent());
        switch (random.nextInt(seen ? 3 : 1)) {
            case 0 -> {
                count(Act.TAG_STRIPPED);
                ec2.strip(snapshot);
            }
            case 1 -> {
                count(Act.HIDDEN);
                ec2.hide(snapshot, Duration.ZERO, Duration.ofSeconds(random.nextInt(110)));
            }
            default -> {
                count(Act.WENT_WRONG);
                ec2.spoil(snapshot);
            }
        }
    }

    private void secondClick() {
        count(Act.SECOND_CLICK);
        var plan = random.nextInt(3) == 0
                ? rig.engine().plan(Rig.HERE, Rig.mixed(List.of(Rig.set(0, 1))))
                : rig.plan(random.nextInt(3));
        var unused = rig.engine().take(plan, Attestation.NONE);
    }

    private void operator() {
        for (var run : rig.board().runs()) {
            switch (random.nextInt(6)) {
                case 0 -> {
                    count(Act.CANCELS);
                    rig.engine().cancel(run.id());
                }
                case 1 -> {
                    count(Act.LOOKS_AGAIN);
                    rig.engine().lookAgain(run.id());
                }
                default -> decide(run.intents().get(random.nextInt(run.intents().size())));
            }
        }
    }

    private void decide(Intent intent) {
        boolean consent =
                intent.state() instanceof IntentState.Waiting waiting && waiting.reason() == IntentState.Wait.CONSENT;
        if (consent || intent.state() instanceof IntentState.Absent || random.nextInt(6) == 0) {
            count(Act.SENDS);
            rig.engine().send(intent.key());
        } else if (random.nextInt(10) == 0) {
            count(Act.DROPS);
            rig.engine().drop(intent.key());
        }
    }
}
