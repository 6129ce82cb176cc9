package dev.holdpoint.engine;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.Sighting;
import dev.holdpoint.cloud.Sightings;
import dev.holdpoint.cloud.SnapshotCloud;
import dev.holdpoint.cloud.SnapshotQuery;
import dev.holdpoint.journal.Journal;
import dev.holdpoint.journal.JournalException;
import dev.holdpoint.model.Intent;
import dev.holdpoint.model.IntentState;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.RunId;
import dev.holdpoint.model.SnapshotParameters;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The engine's surroundings, each with one guard taken out. */
final class Mutants {
    private Mutants() {}

    /** Retries what an SDK retries by default. */
    static SnapshotCloud retrying(SnapshotCloud genuine) {
        return new PlainCloud(genuine) {
            @Override
            public CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt) {
                var first = super.createSnapshot(parameters, signedAt);
                return first instanceof CreateOutcome.Ambiguous ? super.createSnapshot(parameters, signedAt) : first;
            }
        };
    }

    /** Takes 503 Unavailable for a request that certainly was not executed. */
    static SnapshotCloud unavailableIsCertain(SnapshotCloud genuine) {
        return new PlainCloud(genuine) {
            @Override
            public CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt) {
                var outcome = super.createSnapshot(parameters, signedAt);
                return outcome instanceof CreateOutcome.Ambiguous lost
                                && lost.failure().code().equals("Unavailable")
                        ? new CreateOutcome.NotExecuted(new CloudFailure(
                                CloudFailure.Kind.THROTTLED,
                                CloudFailure.Occurrence.CERTAINLY_NOT,
                                "Unavailable",
                                "",
                                ""))
                        : outcome;
            }
        };
    }

    /** Signs with a date of its own. */
    static SnapshotCloud otherDate(SnapshotCloud genuine) {
        return new PlainCloud(genuine) {
            @Override
            public CreateOutcome createSnapshot(SnapshotParameters parameters, Instant signedAt) {
                return super.createSnapshot(parameters, signedAt.plusSeconds(1));
            }
        };
    }

    /** Dates a look by this machine's clock. */
    static SnapshotCloud clientsClock(SnapshotCloud genuine, VirtualTime time) {
        return new PlainCloud(genuine) {
            @Override
            public Sightings look(SnapshotQuery query) throws CloudException {
                return new Sightings(super.look(query).snapshots(), time.now());
            }
        };
    }

    /** Finds intents by one carrier, nothing by the others. */
    static SnapshotCloud onlyBy(SnapshotCloud genuine, Class<? extends SnapshotQuery> carrier) {
        return new PlainCloud(genuine) {
            @Override
            public Sightings look(SnapshotQuery query) throws CloudException {
                var all = super.look(query);
                return carrier.isInstance(query) || query instanceof SnapshotQuery.ByIds
                        ? all
                        : new Sightings(List.of(), all.serverTime());
            }
        };
    }

    /** Takes an answer that says nothing for one that says “nothing there”. */
    static SnapshotCloud garbageIsEmpty(FakeEc2 ec2, VirtualTime time) {
        return new PlainCloud(ec2) {
            @Override
            public Sightings look(SnapshotQuery query) {
                try {
                    return super.look(query);
                } catch (CloudException ignored) {
                    return new Sightings(List.of(), time.server());
                }
            }
        };
    }

    /** Reads one page; here of one snapshot. */
    static SnapshotCloud firstPageOnly(SnapshotCloud genuine) {
        return new PlainCloud(genuine) {
            @Override
            public Sightings look(SnapshotQuery query) throws CloudException {
                var all = super.look(query);
                return query instanceof SnapshotQuery.ByIds
                        ? all
                        : new Sightings(all.snapshots().stream().limit(1).toList(), all.serverTime());
            }
        };
    }

    /** Asks for ids and not by a filter: one that EC2 does not know spoils the whole look. */
    static SnapshotCloud byIdsAlone(SnapshotCloud genuine) {
        return new PlainCloud(genuine) {
            @Override
            public Sightings look(SnapshotQuery query) throws CloudException {
                var all = super.look(query);
                if (query instanceof SnapshotQuery.ByIds by
                        && all.snapshots().size() < by.ids().size()) {
                    throw new CloudException(Fault.refused(CloudFailure.Kind.REFUSED, "InvalidSnapshot.NotFound"));
                }
                return all;
            }
        };
    }

    /** Believes that the account is always the right one. */
    static SnapshotCloud anyAccount(SnapshotCloud genuine) {
        return new PlainCloud(genuine) {
            @Override
            public String callerArn() {
                return Rig.HERE.callerArn();
            }
        };
    }

    /** Sees every snapshot as one of volume 1, as if the intent alone were the identity. */
    static SnapshotCloud oneVolume(SnapshotCloud genuine) {
        return new PlainCloud(genuine) {
            @Override
            public Sightings look(SnapshotQuery query) throws CloudException {
                var all = super.look(query);
                return new Sightings(
                        all.snapshots().stream().map(Mutants::ofVolumeOne).toList(), all.serverTime());
            }
        };
    }

    private static Sighting ofVolumeOne(Sighting seen) {
        return new Sighting(
                seen.id(),
                Rig.volumeId(1),
                seen.status(),
                seen.percent(),
                seen.startTime(),
                seen.completionTime(),
                seen.stateMessage(),
                seen.description(),
                seen.tags());
    }

    /** Writes that a request was dispatched together with whatever comes next. */
    static Journal lateDispatch(Journal genuine) {
        return new PlainJournal(genuine) {
            private final List<Intent> late = new ArrayList<>();

            @Override
            public void record(RunId run, List<Intent> changed) throws JournalException {
                var now = new ArrayList<>(late);
                late.clear();
                for (var intent : changed) {
                    (intent.state() instanceof IntentState.Dispatched ? late : now).add(intent);
                }
                super.record(run, now);
            }
        };
    }

    /** Forgets after a restart that something may be on the wire. */
    static Journal dispatchedIsPlanned(Journal genuine) {
        return new PlainJournal(genuine) {
            @Override
            public List<Run> openRuns(Instant resentAfter) throws JournalException {
                return super.openRuns(resentAfter).stream().map(Mutants::unsend).toList();
            }
        };
    }

    private static Run unsend(Run run) {
        return run.with(run.intents().stream()
                .map(intent -> intent.state() instanceof IntentState.Dispatched
                        ? intent.with(new IntentState.Planned(), intent.changedAt())
                        : intent)
                .toList());
    }

    /** Does not remember what was captured. */
    static Journal forgetful(Journal genuine) {
        return new PlainJournal(genuine) {
            @Override
            public void record(RunId run, List<Intent> changed) throws JournalException {
                super.record(
                        run,
                        changed.stream()
                                .filter(intent -> !(intent.state() instanceof IntentState.OnEc2))
                                .toList());
            }
        };
    }
}
