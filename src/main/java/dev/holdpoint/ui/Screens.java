package dev.holdpoint.ui;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.model.Volume;
import dev.holdpoint.settings.Notices;
import dev.holdpoint.settings.Settings;
import dev.holdpoint.ui.connection.ConnectionController;
import dev.holdpoint.ui.connection.ConnectionListener;
import dev.holdpoint.ui.connection.ConnectionParts;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Ticker;
import dev.holdpoint.ui.request.Choosing;
import dev.holdpoint.ui.request.RequestController;
import dev.holdpoint.ui.request.Supplies;
import dev.holdpoint.ui.volumes.SnapshotsSheet;
import dev.holdpoint.ui.volumes.VolumesController;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Composes the screens and passes between them what each has to say: they do not know each other. FX thread only. */
final class Screens implements ConnectionListener, Session.Listener {
    private final Desk desk;
    private final Selection selection = new Selection();
    private final MainController frame;
    private final StackPane root;
    private final Sheets sheets;
    private final Session session;
    private final ConnectionController connection;
    private final VolumesController volumes;
    private final RequestController request;
    private final RunScreens runs;
    private final DemoScreens demo;
    private final StripBanner banner;
    private final Announcer announcer;
    private List<Problem> noticed = List.of();
    private final TheRest rest;
    private @Nullable Connection open;
    /** Whether the strip tells of a connection, and so not of the next one. */
    private boolean outdated;

    Screens(Desk desk, Ticker ticker, MainController frame) {
        this.desk = desk;
        this.frame = frame;
        var around = desk.around();
        root = frame.load();
        sheets = frame.sheets();
        rest = new TheRest(around.relay(), desk.tools().pauses());
        session = new Session(desk.engines(), around, desk.tools().pauses(), this);
        var kept = new KeptNetwork(desk, this::tell);
        var memory = new Memory(desk, this::tell);
        connection = new ConnectionController(
                new ConnectionParts(around, desk.accounts(), desk.signIn(), desk.network(), kept, memory, sheets),
                this);
        volumes = new VolumesController(
                around, desk.catalog(), selection, ticker, new KeptLayouts(desk), FromVolumes.of(this, desk));
        runs = new RunScreens(desk, sheets, ticker, frame.pages(), this::again);
        request = new RequestController(
                around,
                sheets,
                new Choosing(selection, volumes.listing()),
                new Supplies(desk.presets(), desk.background(), desk.catalog()),
                ticker,
                runs::show);
        demo = new DemoScreens(desk);
        banner = frame.content(connection.load());
        page(Page.VOLUMES, volumes::load, volumes::focus);
        page(Page.REQUEST, request::load, request::focus);
        page(Page.RUNS, runs::loadRuns, runs::focusRuns);
        page(Page.HISTORY, runs::loadHistory, runs::focusHistory);
        announcer = new Announcer(desk, banner, runs::show, this::raise);
        banner.remedies(new Remedies(connection, session)::of);
        frame.pages().beforeTurning(rest::complete);
        frame.bind(volumes.status(), selection, session.board());
        rest.add(() -> frame.pages().make(Page.VOLUMES));
        rest.add(() -> frame.bands(demo.loadBand(), runs.loadVerdict(), request.loadPause(), demo.loadGuide()));
        rest.add(() -> frame.pages().make(Page.REQUEST));
        rest.add(() -> frame.pages().make(Page.RUNS));
        rest.add(() -> frame.pages().make(Page.HISTORY));
        rest.add(this::follow);
        rest.urgent(session.board().map(Board::open));
        rest.makeWayIn(root);
    }

    private void page(Page page, Supplier<Parent> maker, Runnable focus) {
        frame.pages().add(page, maker, frame.tab(page), focus);
    }

    private void follow() {
        session.board().subscribe(this::show);
        runs.follow();
        demo.follow(
                new GuideController.Way(selection, frame.pages().shown(), request.checked(), session.board()),
                this::exitDemo);
        frame.pages().shown().subscribe(page -> {
            if (page == Page.RUNS || page == Page.HISTORY) {
                session.remember();
            }
        });
    }

    /** What the first frame did without. */
    TheRest rest() {
        return rest;
    }

    StackPane root() {
        return root;
    }

    Sheets sheets() {
        return sheets;
    }

    Pages pages() {
        return frame.pages();
    }

    StripBanner banner() {
        return banner;
    }

    ConnectionController connection() {
        return connection;
    }

    VolumesController volumes() {
        return volumes;
    }

    RequestController request() {
        return request;
    }

    Board board() {
        return session.board().get();
    }

    /** Shows where the operator is told of what happens to runs; it was chosen elsewhere. */
    void showNotices(Notices notices) {
        rest.complete();
        runs.showNotices(notices);
    }

    @Override
    public void leaving() {
        boolean lost = !selection.rows().get().isEmpty();
        session.close();
        rest.forgetActs();
        volumes.close();
        if (rest.isMade()) {
            request.close();
            runs.close();
            demo.close();
        }
        announcer.forget();
        open = null;
        selection.clear();
        if (lost) {
            banner.say(desk.around().text("window.selection-cleared"));
        } else if (outdated) {
            banner.hide();
        }
        outdated = false;
    }

    @Override
    public void wanted() {
        rest.hold();
    }

    @Override
    public void opening() {
        // Here, while the network is waited for: neither the page nor its rows take less time later.
        frame.pages().make(Page.VOLUMES);
        volumes.expect(true);
    }

    @Override
    public void opened(ConnectionChoice choice, Connection fresh) {
        open = fresh;
        connection.opened(fresh);
        volumes.open(fresh);
        rest.whenMade(() -> {
            request.open(fresh);
            demo.open(fresh.isDemo());
        });
        // Runs that go on are not kept waiting, neither by the list nor by the screens that it keeps waiting.
        session.open(fresh);
        if (fresh.isDemo()) {
            // What says that it is one comes with it.
            rest.complete();
        } else {
            volumes.whenListed(rest::makeWay);
        }
        desk.background().execute(() -> keep(choice));
    }

    @Override
    public void ready(SnapshotEngine engine) {
        var at = open;
        if (at != null) {
            rest.whenMade(() -> {
                request.ready(engine);
                use(engine, at);
            });
        }
    }

    @Override
    public void remembered(SnapshotEngine engine) {
        rest.whenMade(() -> use(engine, null));
    }

    private void use(SnapshotEngine engine, @Nullable Connection connection) {
        runs.open(engine, connection);
        // Its first picture may have come before there was a screen for it.
        runs.show(board());
    }

    /** Without a connection in view: the runs of all that there were go on, and are listed. */
    void remember() {
        session.remember();
    }

    /** Of the connection as of the engine: the strip tells what went wrong. */
    @Override
    public void refused(List<Problem> problems) {
        volumes.expect(false);
        rest.goOn();
        rest.whenMade(() -> request.refused(problems));
        problems.forEach(banner::show);
        outdated = true;
        if (open == null) {
            session.remember();
        }
    }

    /** Back to choosing a connection: the next start does not open the demo by itself. */
    private void exitDemo() {
        connection.leave();
        frame.pages().show(Page.VOLUMES);
        connection.focus();
        desk.background()
                .execute(() -> desk.settings().change(Settings::withoutLast).ifPresent(this::tell));
    }

    private void keep(ConnectionChoice choice) {
        desk.settings()
                .change((Settings settings) ->
                        settings.withLast(choice).withNetwork(settings.network().withRegion(choice.region())))
                .ifPresent(this::tell);
    }

    /** Says what went wrong in the background. */
    private void tell(Problem problem) {
        desk.around().relay().run(() -> banner.show(problem));
    }

    private void show(Board board) {
        runs.show(board);
        announcer.show(board);
        request.show(board);
        // A notice that the operator closed stays closed until there is another.
        if (!board.notices().equals(noticed)) {
            noticed = board.notices();
            noticed.forEach(banner::show);
        }
    }

    private void again(Run run) {
        new AskAgain(desk.around(), selection, volumes.listing(), request, banner).of(run);
        frame.pages().show(Page.REQUEST);
    }

    /** Shows the snapshots that there are of a volume. */
    void snapshots(Volume volume) {
        var at = open;
        if (at != null) {
            new SnapshotsSheet(desk.around(), desk.catalog(), sheets).show(at, volume);
        }
    }

    private void raise() {
        if (root.getScene() != null && root.getScene().getWindow() instanceof Stage stage) {
            stage.setIconified(false);
            stage.toFront();
        }
    }
}
