package dev.holdpoint.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutpostArnTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:outposts:us-east-2:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws-us-gov:outposts:us-gov-west-1:123456789012:outpost/op-1234567890abcdef0",
                "arn:aws-cn:outposts:cn-north-1:123456789012:outpost/op-1234567890abcdef0"
            })
    void anOutpostOfAnyPartitionIsOne(String arn) {
        assertThat(OutpostArn.fits(arn)).isTrue();
        assertThat(new OutpostArn(arn).outpostId()).isEqualTo("op-1234567890abcdef0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "op-1234567890abcdef0",
                "arn:aws:outposts:us-east-2:12345678901:outpost/op-1234567890abcdef0",
                "arn:aws:outposts:us-east-2:123456789012:outpost/op-1234567890abcde",
                "arn:aws:outposts:us-east-2:123456789012:outpost/op-1234567890abcdef0/x",
                "arn:aws:ec2:us-east-2:123456789012:outpost/op-1234567890abcdef0"
            })
    void whatOnlyLooksLikeOneIsNone(String text) {
        assertThat(OutpostArn.fits(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new OutpostArn(text));
    }
}
