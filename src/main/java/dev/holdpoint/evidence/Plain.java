package dev.holdpoint.evidence;

import java.util.stream.Collector;

/**
 * Text that shows what it holds and does nothing else: no control character, no escape sequence, nothing that turns the
 * direction of reading or hides. Each such character becomes U+FFFD, so that it is seen that something was there.
 */
final class Plain {
    private static final int MARK = 0xFFFD;

    private Plain() {}

    static String of(String text) {
        return text.codePoints()
                .map(point -> harmless(point) ? point : MARK)
                .boxed()
                .collect(Collector.of(
                        StringBuilder::new,
                        StringBuilder::appendCodePoint,
                        StringBuilder::append,
                        StringBuilder::toString));
    }

    private static boolean harmless(int point) {
        return switch (Character.getType(point)) {
            // A lone surrogate, and what Unicode promises never to use, break the files that hold them.
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED -> false;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            // Emoji are joined with U+200D; every other format character turns, hides or tags.
            case Character.FORMAT -> point == 0x200D;
            default -> point <= 0xFFFD || (point & 0xFFFE) != 0xFFFE;
        };
    }
}
