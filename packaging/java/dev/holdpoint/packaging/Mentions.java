package dev.holdpoint.packaging;

import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a class, or a file beside it, names of a package and what is below it.
 *
 * @param classes by their internal names
 * @param members that are called, of whatever class: name and descriptor
 */
record Mentions(Set<String> classes, Set<String> members) {

    Mentions() {
        this(new HashSet<>(), new HashSet<>());
    }

    /** Finds the classes of {@code place}, which is written with slashes and ends with one. */
    static Pattern finder(String place) {
        return Pattern.compile(Pattern.quote(place) + "[\\w/$]+");
    }

    /** Adds all that a class names, be it in its code, in a signature or in a text that it hands to reflection. */
    void add(ClassModel model, Pattern finder) {
        for (var entry : model.constantPool()) {
            switch (entry) {
                case Utf8Entry text -> add(text.stringValue(), finder);
                case MemberRefEntry member ->
                    members.add(member.name().stringValue() + member.type().stringValue());
                default -> {}
            }
        }
    }

    /** Adds what a file names, as one of a service loader does. */
    void add(byte[] content, Pattern finder) {
        add(new String(content, StandardCharsets.ISO_8859_1), finder);
    }

    private void add(String text, Pattern finder) {
        finder.matcher(text.replace('.', '/')).results().map(MatchResult::group).forEach(classes::add);
    }
}
