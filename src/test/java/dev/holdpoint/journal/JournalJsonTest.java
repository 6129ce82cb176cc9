package dev.holdpoint.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.model.SnapshotParameters;
import dev.holdpoint.model.SnapshotSet;
import dev.holdpoint.model.Target;
import dev.holdpoint.model.VolumeId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The texts that stand in everybody's journal: to the letter, whichever version wrote them. */
class JournalJsonTest {
    private final JournalJson json = new JournalJson();

    @Test
    void eachStateIsWrittenAsItAlwaysWas() {
        assertThat(Samples.STATES.stream().map(state -> JournalJson.name(state) + " " + json.write(state)))
                .containsExactly("""
                        PLANNED {}""", """
                        WAITING {"reason":"PENDING_QUOTA","until":"2026-11-24T10:01:00.123Z"}""", """
                        WAITING {"reason":"CONSENT","until":"2026-11-24T10:00:00.123Z","why":{"key":"ec2.InternalError","severity":"RED","arguments":["InternalError","two"],"detail":"AWS said “no”\\n","requestId":"req-1"}}""", """
                        DISPATCHED {"signedAt":"2026-11-24T10:00:00.123Z"}""", """
                        UNKNOWN {"signedAt":"2026-11-24T10:00:00.123Z","looks":3,"nextLook":"2026-11-24T10:00:08.123Z","why":{"key":"ec2.InternalError","severity":"RED","arguments":["InternalError","two"],"detail":"AWS said “no”\\n","requestId":"req-1"}}""", """
                        ABSENT {"signedAt":"2026-11-24T10:00:00.123Z","since":"2026-11-24T10:21:40.123Z"}""", """
                        CAPTURED {"snapshot":"snap-0123456789abcdef0","startTime":"2026-11-24T10:00:00.123Z","percent":42,"checkedAt":"2026-11-24T10:00:03.123Z"}""", """
                        COMPLETED {"snapshot":"snap-0123456789abcdef0","startTime":"2026-11-24T10:00:00.123Z","completedAt":"2026-11-24T10:01:30.123Z"}""", """
                        FAILED {"problem":{"key":"ec2.InternalError","severity":"RED","arguments":["InternalError","two"],"detail":"AWS said “no”\\n","requestId":"req-1"},"snapshot":"snap-0123456789abcdef0"}""", """
                        FAILED {"problem":{"key":"ec2.InternalError","severity":"RED","arguments":["InternalError","two"],"detail":"AWS said “no”\\n","requestId":"req-1"}}""", """
                        GONE {"snapshot":"snap-0123456789abcdef0","since":"2026-11-24T10:00:00.123Z","byOperator":false}""", """
                        CANCELLED {}""", """
                        DROPPED {}""");
    }

    @Test
    void aRequestIsWrittenAsItAlwaysWas() {
        assertThat(json.write(new Samples().planned(1).intents().getFirst().parameters()))
                .isEqualTo("""
                        {"volume":"vol-00000001","description":"kernel ' \\"patch\\" 😀","tags":[{"key":"Owner","value":"jdoe"},{"key":"empty","value":""}],"target":"outpost","outpost":"arn:aws:outposts:eu-west-1:000000000000:outpost/op-0123456789abcdef0"}""");
    }

    @Test
    void oneOfAnInstanceTooAndComesBack() {
        var volume = new VolumeId("vol-00000001");
        var asked = new SnapshotParameters(
                volume,
                "",
                List.of(),
                new Target.InRegion(),
                new SnapshotSet(
                        "i-0123456789abcdef0", true, List.of(new VolumeId("vol-00000002")), true, List.of(volume)));

        assertThat(json.write(asked)).isEqualTo("""
                        {"volume":"vol-00000001","description":"","tags":[],"target":"region","set":{"instance":"i-0123456789abcdef0","withoutBoot":true,"copyTags":true,"excluded":["vol-00000002"],"members":["vol-00000001"]}}""");
        assertThat(json.readParameters(json.write(asked))).isEqualTo(asked);
    }

    @Test
    void whatWasAttestedIsWrittenAsItAlwaysWas() {
        assertThat(new AttestationJson().write(Samples.attestation())).isEqualTo("""
                        {"checkedAt":"2026-11-24T10:00:00.123Z","checks":[{"volume":"vol-00000001","permission":"allowed","problems":[{"key":"volume.pending-limit","severity":"AMBER","arguments":["vol-00000001","5","5"],"detail":"","requestId":""}]},\
                        {"volume":"vol-00000001","permission":"not-asked","problems":[]},\
                        {"volume":"vol-00000001","permission":"unknown","because":{"key":"volume.pending-limit","severity":"AMBER","arguments":["vol-00000001","5","5"],"detail":"","requestId":""},"problems":[]},\
                        {"volume":"vol-00000001","permission":"denied","because":{"key":"ec2.UnauthorizedOperation","severity":"RED","arguments":["UnauthorizedOperation"],"detail":"","requestId":""},"problems":[]},\
                        {"volume":"vol-00000001","permission":"denied","because":{"key":"ec2.UnauthorizedOperation","severity":"RED","arguments":["UnauthorizedOperation"],"detail":"","requestId":""},"action":"ec2:CreateTags","resource":"arn:aws:ec2:*","explicit":true,"problems":[]}],\
                        "accepted":[{"volume":"vol-00000001","at":"2026-11-24T10:00:00.123Z","problem":{"key":"volume.pending-limit","severity":"AMBER","arguments":["vol-00000001","5","5"],"detail":"","requestId":""}}],"acknowledgement":"begin","statements":[{"at":"2026-11-24T10:00:00.123Z","subject":"writes.paused","text":"fsfreeze 😀","volumes":["vol-00000001"]}]}""");
    }

    @Test
    void anObjectThatCannotBeWrittenLeavesNothingBehind() {
        var texts = new JsonText();

        assertThatThrownBy(() -> texts.object(half -> {
                    half.writeStringProperty("begun", "x");
                    throw new IllegalStateException("no more");
                }))
                .hasMessage("no more");

        assertThat(texts.object(next -> next.writeNumberProperty("whole", 1))).isEqualTo("{\"whole\":1}");
        assertThat(texts.object(next -> {})).isEqualTo("{}");
    }
}
