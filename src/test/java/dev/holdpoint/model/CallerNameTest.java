package dev.holdpoint.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerNameTest {

    @ParameterizedTest
    @CsvSource({
        "arn:aws:sts::111122223333:assumed-role/Maintenance/jdoe, Maintenance, jdoe",
        "arn:aws:sts::111122223333:assumed-role/AWSReservedSSO_Ops_Admin_0123456789abcdef/jo@example.com, Ops_Admin, jo@example.com",
        "arn:aws-cn:iam::111122223333:user/teams/night/jdoe, jdoe, ''",
        "arn:aws:iam::111122223333:root, root, ''"
    })
    void peopleAreCalledByTheirRoleOrTheirUser(String arn, String name, String session) {
        assertThat(CallerName.of(arn)).isEqualTo(new CallerName(name, session));
    }
}
