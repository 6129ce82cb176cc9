package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.LaunchOptions.Action;
import dev.holdpoint.LaunchOptions.UsageException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchOptionsTest {

    @Test
    void noOptionOpensTheWindowWithTheLastConnection() throws UsageException {
        assertThat(parse()).isEqualTo(new LaunchOptions(Action.WINDOW, false, "", "", "", null));
        assertThat(parse().namesConnection()).isFalse();
    }

    @Test
    void profileRegionEndpointAndDirectoryAreTaken() throws UsageException {
        var options = parse(
                "--profile",
                "ops",
                "--region",
                "eu-west-1",
                "--endpoint-url",
                "https://ec2.example",
                "--data-dir",
                "d");
        assertThat(options)
                .isEqualTo(new LaunchOptions(
                        Action.WINDOW, false, "ops", "eu-west-1", "https://ec2.example", Path.of("d")));
        assertThat(options.namesConnection()).isTrue();
        assertThat(options.asked()).contains(Path.of("d"));
    }

    @Test
    void theDemoMayBeInAnotherRegion() throws UsageException {
        assertThat(parse("--demo", "--region", "eu-central-1"))
                .isEqualTo(new LaunchOptions(Action.WINDOW, true, "", "eu-central-1", "", null));
    }

    @ParameterizedTest
    @CsvSource({
        "--version, VERSION",
        "--help, HELP",
        "-h, HELP",
        "--self-check, SELF_CHECK",
    })
    void eachActionHasItsOption(String option, Action action) throws UsageException {
        assertThat(parse(option).action()).isEqualTo(action);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--profil ops        | unknown option --profil (holdpoint --help lists them)",
                "--profile           | --profile needs a value",
                "--profile --demo    | --profile needs a value",
                "--demo --profile p  | --demo goes with --region only, not with --profile or --endpoint-url",
                "ops                 | unknown option ops (holdpoint --help lists them)",
            })
    void aCommandLineThatMakesNoSenseIsRefusedInOneSentence(String line, String sentence) {
        assertThatThrownBy(() -> parse(line.trim().split(" +")))
                .isInstanceOf(UsageException.class)
                .hasMessage(sentence);
    }

    private static LaunchOptions parse(String... arguments) throws UsageException {
        return LaunchOptions.parse(List.of(arguments));
    }
}
