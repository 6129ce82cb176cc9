package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.CreateOutcome;
import dev.holdpoint.cloud.CreateOutcome.Created;
import dev.holdpoint.cloud.aws.ScriptedServer.Behaviour;
import dev.holdpoint.model.SnapshotId;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One CreateSnapshot over a real socket: what leaves, how often, and what is made of the answer. */
class CreateSnapshotSimTest {
    private static final String SNAPSHOT = "snap-0fedcba9876543210";
    private static final String VOLUME = Wire.VOLUME.value();

    private Wire wire;

    @BeforeEach
    void connect() throws IOException {
        wire = new Wire();
    }

    @AfterEach
    void disconnect() throws IOException {
        wire.close();
    }

    @Test
    void aTrustworthyAnswerIsASnapshot() {
        assertThat(create(Replies.xml(Replies.created(SNAPSHOT, VOLUME))))
                .isEqualTo(new Created(
                        new SnapshotId(SNAPSHOT), Instant.parse("2026-11-24T02:00:01Z"), Replies.REQUEST_ID));
    }

    @Test
    void theRequestIsSignedWithExactlyTheDateThatWasDecided() {
        var signedAt = Instant.parse("2026-11-24T01:59:42.750Z");
        wire.server.answers(Replies.xml(Replies.created(SNAPSHOT, VOLUME)));

        assertThat(wire.cloud().createSnapshot(Wire.PARAMETERS, signedAt)).isInstanceOf(Created.class);

        assertThat(wire.server.received()).singleElement().satisfies(request -> {
            assertThat(request.header("X-Amz-Date")).isEqualTo("20261124T015942Z");
            assertThat(request.header("Authorization"))
                    .contains("Credential=AKIADEMO/20261124/eu-west-1/ec2/aws4_request");
        });
    }

    private CreateOutcome create(Behaviour behaviour) {
        wire.server.answers(behaviour);
        var outcome = wire.cloud().createSnapshot(Wire.PARAMETERS, Wire.NOW);
        assertThat(wire.server.received()).hasSize(1);
        return outcome;
    }
}
