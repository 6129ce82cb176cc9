package dev.holdpoint.cloud.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdpoint.cloud.CloudException;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ec2.eu-west-1.amazonaws.com",
                "https://ec2.corp.example:8443/path",
                "http://127.0.0.1:4566",
                "http://[::1]:4566",
                "https://localhost:4566",
                "HTTPS://EC2.EXAMPLE"
            })
    void httpsAnywhereAndPlainHttpOnThisMachineAreAccepted(String text) throws CloudException {
        assertThat(Endpoints.parse(text)).isEqualTo(URI.create(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ec2.eu-west-1.amazonaws.com",
                "http://127.0.0.1.evil.example",
                "http://localhost:4566",
                "http://127.0.0.2",
                "http://10.0.0.1",
                "http://0.0.0.0:80",
                "ftp://127.0.0.1",
                "file://127.0.0.1/etc"
            })
    void plainHttpToAnotherMachineIsRefused(String text) {
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> Endpoints.parse(text))
                .withMessage("endpoint-refused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ec2.eu-west-1.amazonaws.com",
                "https://",
                "https:///path",
                "https://ex ample",
                "https://user:hunter2@ec2.example",
                "https://ec2.example?x=hunter2",
                "https://ec2.example#x",
                "https://ec2_x.example"
            })
    void whatIsNoUrlOrCarriesASecretIsMalformedAndNotRepeated(String text) {
        assertThatExceptionOfType(CloudException.class)
                .isThrownBy(() -> Endpoints.parse(text))
                .withMessage("endpoint-malformed")
                .satisfies(e -> assertThat(e.failure().toString()).doesNotContain("hunter2"))
                .withNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ec2.eu-west-1.amazonaws.com",
                "sts.cn-north-1.amazonaws.com.cn",
                "ec2.us-gov-west-1.api.aws",
                "ec2.eusc-de-east-1.amazonaws.eu",
                "vpce-0abc.ec2.eu-west-1.vpce.amazonaws.com",
                "portal.sso.eu-west-1.amazonaws.com"
            })
    void everyPartitionsHostsAreAwssOwn(String host) {
        assertThat(Endpoints.isAws("https", host)).isTrue();
        assertThat(Endpoints.isAws("http", host)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"amazonaws.com.evil.example", "evilamazonaws.com", "ec2.amazonaws.com.", "127.0.0.1", "api.aws.x"
            })
    void aHostThatOnlyLooksLikeAwssIsNot(String host) {
        assertThat(Endpoints.isAws("https", host)).isFalse();
    }

    @Test
    void aNameThatIsNotThisMachinesIsNotLoopback() {
        assertThat(Endpoints.isLoopback("127.0.0.1")).isTrue();
        assertThat(Endpoints.isLoopback("[::1]")).isTrue();
        assertThat(Endpoints.isLoopback("169.254.169.254")).isFalse();
        assertThat(Endpoints.isLoopback("example.com")).isFalse();
    }
}
