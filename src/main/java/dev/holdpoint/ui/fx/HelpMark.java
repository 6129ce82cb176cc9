package dev.holdpoint.ui.fx;

import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A small question mark beside what needs a word more than its label has room for: a few sentences, and on wish a page
 * of AWS's, which the window is asked for by an event. A screen reader has the sentences with the mark. FX thread only.
 */
public final class HelpMark extends Button {
    private static final double WIDTH = 380;

    private final PopOver popOver = new PopOver();
    private final Label text = new Label();
    private final Hyperlink link = new Hyperlink();
    private String page = "";

    /** A page of the web is wanted. */
    public static final class PageWanted extends Event {
        public static final EventType<PageWanted> TYPE = new EventType<>(Event.ANY, "HELP_PAGE_WANTED");

        private static final long serialVersionUID = 1L;

        private final String page;

        PageWanted(Object source, EventTarget target, String page) {
            super(source, target, TYPE);
            this.page = page;
        }

        /** Its address. */
        public String page() {
            return page;
        }
    }

    public HelpMark() {
        super("", new FontIcon("fth-help-circle"));
        getStyleClass().addAll("flat", "button-icon", "small", "help-mark");
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        text.setId("help-words");
        text.setWrapText(true);
        text.setMinHeight(Label.USE_PREF_SIZE);
        text.setPrefWidth(WIDTH);
        link.setId("help-page");
        link.setOnAction(event -> {
            popOver.hide();
            fireEvent(new PageWanted(this, this, page));
        });
        var box = new VBox(8, text, link);
        box.getStyleClass().add("help-box");
        popOver.setContentNode(box);
        popOver.setDetachable(false);
        popOver.setAnimated(false);
        popOver.setArrowLocation(PopOver.ArrowLocation.TOP_LEFT);
        popOver.setOnHidden(event -> requestFocus());
        setOnAction(event -> open());
        setPage("");
    }

    /** What it is the help on, as a screen reader says it. */
    public String getAbout() {
        return getAccessibleText();
    }

    public void setAbout(String words) {
        setAccessibleText(words);
        setTooltip(new Tooltip(words));
    }

    /** The sentences. */
    public String getWords() {
        return text.getText();
    }

    public void setWords(String sentences) {
        text.setText(sentences);
        setAccessibleHelp(sentences);
    }

    /** The words of the link to a page. */
    public String getLink() {
        return link.getText();
    }

    public void setLink(String words) {
        link.setText(words);
    }

    /** The address of a page that says more, or empty. */
    public String getPage() {
        return page;
    }

    public void setPage(String address) {
        page = address;
        link.setVisible(!address.isEmpty());
        link.setManaged(!address.isEmpty());
    }

    private void open() {
        // A pop-up has a scene of its own, which does not take over this one's style sheets.
        popOver.getRoot().getStylesheets().setAll(getScene().getStylesheets());
        popOver.show(this);
        if (link.isVisible()) {
            link.requestFocus();
        }
    }
}
