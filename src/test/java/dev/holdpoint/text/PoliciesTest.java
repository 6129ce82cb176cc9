package dev.holdpoint.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.AccountId;
import dev.holdpoint.model.Connection;
import dev.holdpoint.text.Policies.Use;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class PoliciesTest {

    @Test
    void aPolicyIsTheStatementsOfItsUses() {
        assertThat(Policies.text(EnumSet.of(Use.DELETE, Use.DECODE))).isEqualTo("""
                {"Version": "2012-10-17", "Statement": [
                  {"Effect": "Allow", "Action": "ec2:DeleteSnapshot", "Resource": "arn:aws:ec2:*::snapshot/*"},
                  {"Effect": "Allow", "Action": "sts:DecodeAuthorizationMessage", "Resource": "*"}]}""");
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void everyPolicyIsJsonWithStatements(Use use) {
        var json = JsonMapper.builder().build().readTree(Policies.text(EnumSet.of(use)));
        assertThat(json.path("Statement").size())
                .isEqualTo(Policies.statements(use).size())
                .isPositive();
    }

    @Test
    void aPolicyForAConnectionNamesItsAccountAndPartition() {
        var connection = new Connection(
                "aws-cn",
                new AccountId("222233334444"),
                "cn-north-1",
                "",
                "ops",
                "arn:aws-cn:iam::222233334444:user/x");
        assertThat(Policies.text(EnumSet.of(Use.VOLUMES), connection))
                .contains("arn:aws-cn:ec2:*:222233334444:volume/*", "arn:aws-cn:ec2:*::snapshot/*")
                .doesNotContain("arn:aws:", "111122223333");
    }

    @Test
    void theReadmeShowsTheUsualPolicy() throws IOException {
        assertThat(Files.readString(Path.of("README.md")))
                .contains(Policies.text(EnumSet.of(Use.LOOK, Use.VOLUMES, Use.TAGS)));
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void theReadmeShowsTheStatementsOfEveryWay(Use use) throws IOException {
        var readme = Files.readString(Path.of("README.md")).replaceAll("\\s+", " ");
        assertThat(Policies.statements(use))
                .allSatisfy(one -> assertThat(readme).contains(one.strip().replaceAll("\\s+", " ")));
    }

    @ParameterizedTest
    @EnumSource(Use.class)
    void thePageOfPermissionsShowsEveryStatement(Use use) throws IOException {
        var page = Files.readString(Path.of("docs", "permissions.md"));
        assertThat(Policies.statements(use)).allSatisfy(one -> assertThat(page).contains(one.strip()));
    }
}
