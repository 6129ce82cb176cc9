package dev.holdpoint.ui.fx;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/**
 * A sheet in the middle of the window, over what it darkens. The sheet is as large as its content wants, grows with the
 * letters, and scrolls where the window is too small for it. FX thread only.
 */
final class Scrim extends Region {
    /** The size of the letters that the widths of sheets are meant for. */
    private static final double USUAL = 13;

    private final Region sheet;
    private final ScrollPane paper;

    Scrim(Region sheet, Display display) {
        this.sheet = sheet;
        getStyleClass().add("scrim");
        sheet.getStyleClass().add("paper-content");
        paper = new LiveScroll(sheet);
        paper.getStyleClass().add("paper");
        paper.setFitToWidth(true);
        paper.setFitToHeight(true);
        paper.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        paper.setFocusTraversable(false);
        double width = sheet.getPrefWidth();
        if (width > 0) {
            sheet.prefWidthProperty().bind(display.fontSizeProperty().multiply(width / USUAL));
        }
        Inside.walk(sheet, Scrim::unsqueeze);
        getChildren().add(paper);
    }

    /** Words that wrap keep the height that they need: what does not fit is scrolled to. */
    private static void unsqueeze(Node node) {
        if (node instanceof Labeled label && label.isWrapText()) {
            label.setMinHeight(USE_PREF_SIZE);
        }
    }

    @Override
    protected void layoutChildren() {
        double roomWide = getWidth() - snappedLeftInset() - snappedRightInset();
        double roomHigh = getHeight() - snappedTopInset() - snappedBottomInset();
        var around = paper.getInsets();
        double sides = around.getLeft() + around.getRight();
        double ends = around.getTop() + around.getBottom();
        double wide = snapSizeX(Math.min(roomWide, sheet.prefWidth(-1) + sides));
        double high = snapSizeY(Math.min(roomHigh, sheet.prefHeight(wide - sides) + ends));
        paper.resizeRelocate(
                snapPositionX(snappedLeftInset() + (roomWide - wide) / 2),
                snapPositionY(snappedTopInset() + (roomHigh - high) / 2),
                wide,
                high);
    }
}
