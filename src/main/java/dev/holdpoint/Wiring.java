package dev.holdpoint;

import dev.holdpoint.account.Accounts;
import dev.holdpoint.account.ConnectionTest;
import dev.holdpoint.account.Network;
import dev.holdpoint.account.SignIn;
import dev.holdpoint.catalog.Catalog;
import dev.holdpoint.cloud.aws.AwsClients;
import dev.holdpoint.cloud.aws.AwsCloudProvider;
import dev.holdpoint.cloud.aws.AwsConnectionProbe;
import dev.holdpoint.cloud.aws.AwsConnections;
import dev.holdpoint.cloud.aws.AwsRegions;
import dev.holdpoint.cloud.aws.AwsSignIn;
import dev.holdpoint.cloud.aws.DemoAccess;
import dev.holdpoint.cloud.aws.Reach;
import dev.holdpoint.cloud.aws.SharedConfig;
import dev.holdpoint.cloud.aws.SignInAccess;
import dev.holdpoint.desktop.About;
import dev.holdpoint.desktop.Diagnostics;
import dev.holdpoint.desktop.OsNotifier;
import dev.holdpoint.desktop.WebBrowser;
import dev.holdpoint.model.Problem;
import dev.holdpoint.settings.AppPaths;
import dev.holdpoint.settings.Connections;
import dev.holdpoint.settings.Notices;
import dev.holdpoint.settings.Presets;
import dev.holdpoint.settings.SettingsStore;
import dev.holdpoint.sim.access.SimIdentity;
import dev.holdpoint.text.Messages;
import dev.holdpoint.ui.Desk;
import dev.holdpoint.ui.Kept;
import dev.holdpoint.ui.fx.Calm;
import dev.holdpoint.ui.fx.Clip;
import dev.holdpoint.ui.fx.Display;
import dev.holdpoint.ui.fx.FilePicker;
import dev.holdpoint.ui.fx.FxRelay;
import dev.holdpoint.ui.fx.Outside;
import dev.holdpoint.ui.fx.Surroundings;
import dev.holdpoint.ui.runs.RunTools;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes the parts of one start of the program and puts them together, with plain {@code new}. Nothing is read, opened
 * or asked for before a part is used.
 */
final class Wiring implements AutoCloseable {
    private final SystemClock clock = new SystemClock();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final FxRelay relay = new FxRelay();
    private final AppPaths paths;
    private final SettingsStore settings;
    private final Presets presets;
    private final DemoEc2 demo;
    private final ConfirmedEndpoints consents;
    private final AwsClients clients;
    private final JournalEngines engines;
    private final AwsCloudProvider clouds;
    private final Consumer<Problem> tell;

    /**
     * The parts for the files of {@code paths}.
     *
     * @param home the user's, where AWS's shared config files are
     * @param tell hears what is amiss outside the window
     */
    Wiring(AppPaths paths, Map<String, String> environment, Path home, Consumer<Problem> tell) {
        this(paths, environment, home, null, tell);
    }

    /** The same with a stand-in for IAM Identity Center, for a test; null for AWS's own. */
    Wiring(AppPaths paths, Map<String, String> environment, Path home, @Nullable URI standIn, Consumer<Problem> tell) {
        this.paths = paths;
        this.tell = tell;
        settings = new SettingsStore(paths.settings(), clock);
        var access = new SignInAccess(fingerprint -> connections().agreed().contains(fingerprint), standIn);
        presets = new Presets(paths.presets(), clock);
        demo = new DemoEc2(paths.demoState());
        consents = new ConfirmedEndpoints(settings, tell);
        clients = new AwsClients(
                SharedConfig.of(environment, home, clock),
                access,
                new DemoAccess(demo::endpoint, SimIdentity.ADMIN_ACCESS_KEY_ID, SimIdentity.ADMIN_SECRET_ACCESS_KEY),
                clock,
                new Reach(consents, () -> settings.current().network().choice()));
        clouds = new AwsCloudProvider(clients, clock);
        engines = new JournalEngines(paths, clouds, clock, background, tell);
    }

    /** What a window works with. Its words are in the language of the settings, which were loaded by now. */
    Desk desk() {
        var language = settings.current().appearance().language();
        return new Desk(
                new Accounts(AwsConnections.listing(clients, background), background),
                new SignIn(new AwsSignIn(clients, clock), background, this::later, clock),
                network(),
                new Catalog(clouds, background, clock),
                engines,
                new Kept(settings, presets),
                diagnostics(),
                background,
                new Surroundings(
                        relay,
                        clock,
                        new Messages(language.locale(Locale.getDefault())),
                        new Outside(Clip.system(), WebBrowser.ofThisOs(background)::open, FilePicker.system()),
                        new KnownPlaces(settings),
                        new Display()),
                tools(),
                demo);
    }

    private RunTools tools() {
        return new RunTools(
                background,
                new OsNotifier(System.getProperty("os.name"), background),
                BuildInfo.read().version(),
                () -> settings.current().notices().desktop(),
                wished -> background.execute(() -> settings.change(now -> now.withNotices(new Notices(wished)))
                        .ifPresent(tell)),
                Calm.onFxClock());
    }

    private Diagnostics diagnostics() {
        var build = BuildInfo.read();
        var about = new About(
                build.version(),
                build.commit(),
                System.getProperty("java.version"),
                System.getProperty("javafx.runtime.version", ""),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                paths.base().toString(),
                BuildInfo.licences());
        return new Diagnostics(paths, about, System.getProperty("user.home"), WebBrowser.ofThisOs(background)::open);
    }

    private Connections connections() {
        return settings.current().connections();
    }

    private Network network() {
        return new Network(
                clients.endpoints(),
                consents,
                new AwsRegions(clients),
                clients,
                new ConnectionTest(new AwsConnectionProbe(clients, clock), background),
                background);
    }

    FxRelay relay() {
        return relay;
    }

    SettingsStore settings() {
        return settings;
    }

    ExecutorService background() {
        return background;
    }

    /** On a background thread: what waits is a person's sign-in, and what comes of it asks AWS. */
    private void later(Duration delay, Runnable work) {
        var unused = CompletableFuture.runAsync(
                work, CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, background));
    }

    /** Loads what the first call to AWS will need, behind the window. */
    void warmUp() {
        background.execute(clients::warmUp);
    }

    /** Ends everything in the order in which it stands on each other. AWS goes on with what it began. */
    @Override
    public void close() {
        engines.close();
        clients.close();
        demo.close();
        background.shutdownNow();
    }
}
