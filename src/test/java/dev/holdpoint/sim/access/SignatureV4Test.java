package dev.holdpoint.sim.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sim.wire.HttpRequest;
import dev.holdpoint.sim.wire.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The example {@code get-vanilla} of AWS's Signature Version 4 test suite. */
class SignatureV4Test {
    private static final String SIGNATURE = "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31";

    @Test
    void thePublishedExampleIsSignedAsPublished() throws Refusal {
        var header = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request,"
                + " SignedHeaders=host;x-amz-date, Signature=" + SIGNATURE;
        var request = new HttpRequest(
                "GET", "/", "", Map.of("host", "example.amazonaws.com", "x-amz-date", "20150830T123600Z"), "");
        var by = Authorization.parse(header);

        var signed = SignatureV4.sign(request, by, "20150830T123600Z", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY");

        assertThat(signed).isEqualTo(SIGNATURE);
        assertThat(by.signedHeaders()).isEqualTo(List.of("host", "x-amz-date"));
    }

    @Test
    void aDenyWinsOverAnAllowAndStarsStandForAnything() {
        var allow = Statement.allow("ec2:Describe*");
        var deny = Statement.deny("ec2:CreateSnapshot", "arn:aws:ec2:*:000000000000:volume/vol-1");

        assertThat(allow.covers(new Ask("ec2:DescribeVolumes", "*"))).isTrue();
        assertThat(allow.covers(new Ask("ec2:CreateSnapshot", "*"))).isFalse();
        assertThat(deny.covers(new Ask("ec2:CreateSnapshot", "arn:aws:ec2:eu-west-1:000000000000:volume/vol-1")))
                .isTrue();
        assertThat(deny.covers(new Ask("ec2:CreateSnapshot", "arn:aws:ec2:eu-west-1:000000000000:volume/vol-12")))
                .isFalse();
    }
}
