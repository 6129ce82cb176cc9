package dev.holdpoint.ui.request;

import dev.holdpoint.model.Tag;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A tag while it is being edited. */
final class TagEntry {
    private final StringProperty key = new SimpleStringProperty(this, "key");
    private final StringProperty value = new SimpleStringProperty(this, "value");

    TagEntry(Tag tag) {
        key.set(tag.key());
        value.set(tag.value());
    }

    StringProperty key() {
        return key;
    }

    StringProperty value() {
        return value;
    }

    Tag tag() {
        return new Tag(key.get(), value.get());
    }
}
