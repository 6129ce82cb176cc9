package dev.holdpoint.ui;

import dev.holdpoint.cloud.CloudException;
import dev.holdpoint.cloud.CloudFailure;
import dev.holdpoint.cloud.CloudFailure.Kind;
import dev.holdpoint.cloud.CloudFailure.Occurrence;
import dev.holdpoint.cloud.ConnectionSource;
import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Profiles and Regions of a test, all of which open. */
final class FakeSource implements ConnectionSource {
    /** The code that signing in fails with; empty for none. */
    volatile String failWith = "";
    /** Complete when AWS answers who somebody is. */
    volatile CompletableFuture<Boolean> answers = CompletableFuture.completedFuture(true);

    @Override
    public String regionOf(String profile) {
        return profile.equals("ops-prod") ? "eu-west-1" : "";
    }

    @Override
    public List<String> regions() {
        return List.of("eu-central-1", "eu-west-1", "us-east-1");
    }

    @Override
    public Connection open(ConnectionChoice choice) throws CloudException {
        answers.join();
        if (!failWith.isEmpty()) {
            throw new CloudException(
                    new CloudFailure(Kind.CREDENTIALS, Occurrence.CERTAINLY_NOT, failWith, "req-2", ""));
        }
        return new Connection(
                "aws",
                new AccountId(choice.isDemo() ? "000000000000" : "123456789012"),
                choice.region(),
                choice.endpoint(),
                choice.profile(),
                "arn:aws:sts::123456789012:assumed-role/Maintenance/jdoe");
    }
}
