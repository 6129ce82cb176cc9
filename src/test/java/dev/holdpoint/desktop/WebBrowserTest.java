package dev.holdpoint.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebBrowserTest {
    private static final String PAGE = "https://device.sso.eu-west-1.amazonaws.com/?user_code=ABCD-EFGH&x=1";

    private final List<List<String>> started = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({"Linux,xdg-open", "Mac OS X,open", "Windows 11,rundll32 url.dll FileProtocolHandler"})
    void eachOsHasItsOwnWayAndThePageIsOneWholeArgument(String os, String way) {
        browser(os).open(PAGE);

        assertThat(started).hasSize(1);
        assertThat(String.join(" ", started.getFirst()).replace(',', ' ')).isEqualTo(way + " " + PAGE);
        assertThat(started.getFirst()).endsWith(PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com",
                "file:///etc/passwd",
                "https:///nowhere",
                "https://user:word@example.com",
                "calc.exe",
                "https://a b"
            })
    void nothingButAnHttpsPageIsOpened(String url) {
        browser("Linux").open(url);

        assertThat(started).isEmpty();
    }

    @Test
    void aComputerWithoutABrowserIsNoError() {
        var browser = new WebBrowser("Linux", Runnable::run, command -> {
            throw new IOException("not found");
        });

        browser.open(PAGE);

        assertThat(started).isEmpty();
    }

    private WebBrowser browser(String os) {
        return new WebBrowser(os, Runnable::run, started::add);
    }
}
