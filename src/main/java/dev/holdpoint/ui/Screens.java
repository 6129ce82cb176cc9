package dev.holdpoint.ui;

import dev.holdpoint.engine.SnapshotEngine;
import dev.holdpoint.model.Board;
import dev.holdpoint.model.Connection;
import dev.holdpoint.model.ConnectionChoice;
import dev.holdpoint.model.Problem;
import dev.holdpoint.model.Run;
import dev.holdpoint.settings.Settings;
import dev.holdpoint.ui.connection.ConnectionController;
import dev.holdpoint.ui.connection.ConnectionListener;
import dev.holdpoint.ui.connection.ConnectionParts;
import dev.holdpoint.ui.fx.Selection;
import dev.holdpoint.ui.fx.Sheets;
import dev.holdpoint.ui.fx.Ticker;
import dev.holdpoint.ui.request.Choosing;
import dev.holdpoint.ui.request.RequestController;
import dev.holdpoint.ui.request.Saved;
import dev.holdpoint.ui.runs.RunsController;
import dev.holdpoint.ui.runs.VerdictController;
import dev.holdpoint.ui.volumes.VolumesController;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
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
    private final RunsController runs;
    private final VerdictController verdict;
    private final StripBanner banner;
    private List<Problem> noticed = List.of();
    private @Nullable Run looked;
    /** Whether the strip tells of a connection, and so not of the next one. */
    private boolean outdated;

    Screens(Desk desk, Ticker ticker, MainController frame) {
        this.desk = desk;
        this.frame = frame;
        var around = desk.around();
        root = frame.load();
        sheets = frame.sheets();
        session = new Session(desk.engines(), around.relay(), this);
        var kept = new KeptNetwork(desk, this::tell);
        var memory = new Memory(desk, this::tell);
        connection = new ConnectionController(
                new ConnectionParts(around, desk.accounts(), desk.signIn(), desk.network(), kept, memory, sheets),
                this);
        volumes = new VolumesController(
                around, desk.catalog(), selection, ticker, new KeptLayouts(desk), new FromVolumes(this));
        request = new RequestController(
                around,
                sheets,
                new Choosing(selection, volumes.listing()),
                new Saved(desk.presets(), desk.background()),
                ticker,
                this::started);
        verdict = new VerdictController(around);
        runs = new RunsController(around, sheets, ticker, this::looked);
        frame.header(connection.load(), verdict.load(), request.loadPause());
        banner = frame.content(new StackPane(
                page(Page.VOLUMES, volumes.load(), volumes::focus),
                page(Page.REQUEST, request.load(), request::focus),
                page(Page.RUNS, runs.load(), runs::focus)));
        banner.remedies(new Remedies(connection, session)::of);
        frame.bind(volumes.status(), selection, session.board());
        session.board().subscribe(this::show);
        frame.pages().shown().subscribe(page -> showVerdict());
        connection.offer();
    }

    private Node page(Page page, Node node, Runnable focus) {
        frame.pages().add(page, node, frame.tab(page), focus);
        return node;
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

    @Override
    public void leaving() {
        boolean lost = !selection.rows().get().isEmpty();
        session.close();
        volumes.close();
        request.close();
        runs.close();
        selection.clear();
        frame.simulated(false);
        if (lost) {
            banner.say(desk.around().text("window.selection-cleared"));
        } else if (outdated) {
            banner.hide();
        }
        outdated = false;
    }

    @Override
    public void opened(ConnectionChoice choice, Connection fresh) {
        frame.simulated(fresh.isDemo());
        connection.opened(fresh);
        request.open(fresh);
        volumes.open(fresh);
        session.open(fresh);
        desk.background().execute(() -> keep(choice));
    }

    @Override
    public void ready(SnapshotEngine engine) {
        request.ready(engine);
        runs.open(engine);
    }

    /** Of the connection as of the engine: the strip tells what went wrong. */
    @Override
    public void refused(List<Problem> problems) {
        request.refused(problems);
        problems.forEach(banner::show);
        outdated = true;
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

    private void started(Run run) {
        runs.choose(run);
        frame.pages().show(Page.RUNS);
    }

    private void show(Board board) {
        runs.show(board);
        request.show(board);
        // A notice that the operator closed stays closed until there is another.
        if (!board.notices().equals(noticed)) {
            noticed = board.notices();
            noticed.forEach(banner::show);
        }
    }

    private void looked(@Nullable Run run) {
        looked = run;
        showVerdict();
    }

    /** The verdict is in sight while its run is open, and wherever runs are looked at. */
    private void showVerdict() {
        var run = looked;
        boolean wanted = run != null && (run.open() || frame.pages().shown().get() == Page.RUNS);
        verdict.show(wanted ? run : null);
    }
}
