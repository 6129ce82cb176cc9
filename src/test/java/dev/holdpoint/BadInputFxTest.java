package dev.holdpoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.cloud.aws.DeadPort;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.ui.StartChoice;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Whatever is wrong, the window says it in words, and nothing is lost. */
class BadInputFxTest extends Journey {

    @Test
    void anEndpointThatIsDownIsSaidToBe() throws IOException {
        try (var dead = new DeadPort();
                var ignored = start(
                        SimIdentity.ADMIN_SECRET_ACCESS_KEY,
                        "eu-west-1",
                        dead.uri("http").toString())) {
            hands.awaitBanner("Nobody answers at the endpoint, or at the proxy. Nothing was sent.");
            assertThat(hands.text("connection-account")).doesNotContain("0000");
        }
    }

    @Test
    void anEndpointThatIsNoUrlOrPlainHttpElsewhereIsRefusedBeforeAnythingIsSigned() throws IOException {
        try (var ignored = start(SimIdentity.ADMIN_SECRET_ACCESS_KEY, "eu-west-1", "http://ec2.example.com")) {
            hands.awaitBanner("Holdpoint does not send signed requests to this endpoint.");
            hands.click("connection-endpoint");
            hands.erase();
            hands.type("not a url");
            hands.click("connection-connect");
            hands.awaitBanner("The endpoint is not a URL.");
        }
        assertThat(ec2.requests()).isEmpty();
    }

    @Test
    void wrongCredentialsAreNamedAsWhatTheyAre() throws IOException {
        try (var ignored = start("not+the+secret", "eu-west-1", ec2.endpoint().toString())) {
            hands.awaitBanner("The signature does not match: the secret key is wrong");
        }
    }

    @Test
    void anUnknownRegionIsRefusedBeforeAnythingIsSent() throws IOException {
        try (var ignored = start(SimIdentity.ADMIN_SECRET_ACCESS_KEY, "eu-moon-1", "")) {
            hands.awaitBanner("There is no such Region. Nothing was sent.");
        }
    }

    @Test
    void aDirectoryThatCannotBeWrittenLeavesTheListAndRefusesToTake() throws IOException {
        var inTheWay = Files.writeString(directory.resolve("file"), "in the way");
        var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        try (var ignored = RunningProgram.start(inTheWay.resolve("data"), home, connect())) {
            choose("orders-db-2", 3);
            hands.awaitText("request-notice", "The journal could not be opened");
            assertThat(hands.disabled("request-submit")).isTrue();
        }
        assertThat(inTheWay).hasContent("in the way");
    }

    @Test
    void aCorruptSettingsFileIsSetAsideAndSaid() throws IOException {
        var data = Files.createDirectories(directory.resolve("data"));
        Files.writeString(data.resolve("settings.json"), "{ broken");
        var home = RunningProgram.home(directory, SimIdentity.ADMIN_SECRET_ACCESS_KEY);
        try (var ignored = RunningProgram.start(data, home, new StartChoice.Last())) {
            hands.awaitBanner("The settings file could not be understood. It was set aside as");
        }
        try (var files = Files.list(data)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("settings.broken-")))
                    .singleElement()
                    .satisfies(file -> assertThat(file).hasContent("{ broken"));
        }
    }

    @Test
    void malformedTagsAreRefusedAsTheyAreTypedAndWhatWasTypedStays() throws IOException {
        try (var ignored = start(
                SimIdentity.ADMIN_SECRET_ACCESS_KEY, "eu-west-1", ec2.endpoint().toString())) {
            choose("orders-db-2", 3);
            hands.type("request-description", "kept");
            hands.type("request-tag-key", "holdpoint:intent");
            hands.awaitText("request-tags-problem", "reserved");
            assertThat(hands.disabled("request-tag-add")).isTrue();
            hands.erase();
            hands.type("k".repeat(128));
            hands.awaitText("request-tags-problem", "longer than 127");
            assertThat(hands.typed("request-description")).isEqualTo("kept");
        }
    }

    private RunningProgram start(String secret, String region, String endpoint) throws IOException {
        var home = RunningProgram.home(directory, secret);
        return RunningProgram.start(
                directory.resolve("data"),
                home,
                new StartChoice.Connect(new ConnectionChoice("ops", region, endpoint)));
    }
}
