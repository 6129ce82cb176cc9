package dev.holdpoint.ui.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.model.Instance;
import dev.holdpoint.text.Coach;
import dev.holdpoint.text.Coach.Commands;
import dev.holdpoint.text.Coach.Way;
import dev.holdpoint.ui.fx.Fixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoachTest {

    @Test
    void dataVolumesAreFrozenByTheirDeviceNamesAndThawedInReverseAndTheRootNever() {
        var coach = new Coach(List.of(Chosen.ROOT, Chosen.WAL, Chosen.DATA), "eu-west-1");

        assertThat(coach.suggested()).isEqualTo(Way.FREEZE);
        assertThat(coach.commands(Way.FREEZE))
                .isEqualTo(new Commands(
                        List.of("lsblk --output NAME,SERIAL,MOUNTPOINTS"),
                        List.of(
                                "sync",
                                "sudo fsfreeze --freeze \"$(findmnt --noheadings --output TARGET --source /dev/sdf)\"",
                                "sudo fsfreeze --freeze \"$(findmnt --noheadings --output TARGET --source /dev/sdg)\""),
                        List.of(
                                "sudo fsfreeze --unfreeze \"$(findmnt --noheadings --output TARGET --source"
                                        + " /dev/sdg)\"",
                                "sudo fsfreeze --unfreeze \"$(findmnt --noheadings --output TARGET --source"
                                        + " /dev/sdf)\"")));
    }

    @Test
    void forRootVolumesAloneTheInstanceIsToBeStopped() {
        var coach = new Coach(List.of(Chosen.ROOT, Chosen.SITE), "eu-west-1");

        assertThat(coach.suggested()).isEqualTo(Way.STOP);
        assertThat(coach.commands(Way.FREEZE).none()).isTrue();
        assertThat(coach.commands(Way.STOP))
                .isEqualTo(new Commands(
                        List.of(),
                        List.of(
                                "aws ec2 stop-instances --instance-ids i-0db i-0eb --region eu-west-1",
                                "aws ec2 wait instance-stopped --instance-ids i-0db i-0eb --region eu-west-1"),
                        List.of("aws ec2 start-instances --instance-ids i-0db i-0eb --region eu-west-1")));
    }

    @Test
    void windowsHasItsOwnWay() {
        var windows = new Instance("i-0win", "payroll", "running", "/dev/sda1", "windows", false);
        var coach = new Coach(
                List.of(Chosen.row(
                        new Fixtures.Build(1).attached("i-0win", "xvdf").get(), windows)),
                "");

        assertThat(coach.suggested()).isEqualTo(Way.WINDOWS);
        assertThat(coach.commands(Way.UNMOUNT).before()).containsExactly("sudo umount /dev/xvdf");
    }

    @Test
    void aDeviceNameThatCouldBeACommandGoesIntoNone() {
        var evil = Chosen.row(
                new Fixtures.Build(1).attached("i-0db", "/dev/sdf; rm -rf /").get(), Chosen.DB);

        assertThat(new Coach(List.of(evil), "").commands(Way.FREEZE).before()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void everyWayIsNamedAndExplained(Way way) {
        var words = new CoachWords(Fixtures.surroundings());

        assertThat(words.name(way)).isNotBlank().doesNotStartWith("coach.");
        assertThat(words.about(way)).isNotBlank().doesNotStartWith("coach.");
        assertThat(words.nothing(way)).doesNotStartWith("coach.");
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"POSTGRESQL", "MYSQL", "ORACLE"})
    void aDatabaseIsBroughtToRestAndLetGoAgain(Way way) {
        var commands = new Coach(List.of(Chosen.DATA), "").commands(way);

        assertThat(commands.before()).isNotEmpty();
        assertThat(commands.after()).isNotEmpty();
    }
}
